/** Mixes of the demo teams: what they use now, what they wish, and what one school shows to others. */
import type { RowField, Scenario } from '../../lib/instruments/mix.ts';
import type { SeedTalk } from './instruments.ts';

export interface SeedRow {
	scenario: Scenario;
	/** key of a material of the demo */
	material?: string;
	/** Goals by their number in the definition's list. */
	texts: Partial<Record<RowField, string>>;
	/** Who looks after it. */
	owner?: string;
	talk?: SeedTalk;
}

export interface SeedMix {
	team: string;
	title: string;
	days: number;
	head: { subject: string; level: string; year: string; pupils: string };
	rows: SeedRow[];
	/** Answers to Vier in balans, by part. */
	balance?: Record<string, [string, string, string]>;
	shared?: Scenario;
}

const method = { name: 'Getal in Bedrijf, deel 2 vmbo-basis', kind: 'methode', cost: '38.50' };
const trainer = { name: 'Sommenstroom, oefenen op niveau', kind: 'licentie', cost: '14.25' };
const receipt = {
	name: 'Procenten op de kassabon',
	kind: 'open',
	cost: '0',
	licence: 'cc-by-sa-40'
};
const film = { name: 'Uitlegfilmpjes van de rekensectie', kind: 'eigen', cost: '0' };

export const mixes: SeedMix[] = [
	{
		team: 'Kernteam Wielland College',
		title: 'Rekenmix klas 2 vmbo',
		days: 6,
		head: { subject: 'Rekenen en wiskunde', level: 'vmbo', year: '2', pupils: '86' },
		rows: [
			{
				scenario: 'now',
				texts: {
					...method,
					use: 'volledig',
					share: '65',
					goals: '10 11 12 13 15',
					licence: 'yes',
					review: 'none',
					review_on: '2027-05-01'
				},
				owner: 'sanne',
				talk: [
					{
						by: 'petra',
						body: 'Het contract loopt in juli af. Dan kunnen we voor het eerst zonder werkboek bestellen.',
						hoursAgo: 52
					},
					{
						by: 'joost',
						body: 'Hoofdstuk 6 en 7 sla ik al twee jaar over. Daar kan de kassabon voor in de plaats, denk ik.',
						hoursAgo: 30
					},
					{
						by: 'sanne',
						body: 'Goed punt. Ik vraag na of we alleen het tekstboek kunnen huren.',
						hoursAgo: 26
					}
				]
			},
			{
				scenario: 'now',
				texts: {
					...trainer,
					use: 'aanvulling',
					share: '20',
					goals: '10',
					licence: 'yes',
					review: 'own',
					review_on: '2027-03-15'
				},
				owner: 'mehmet'
			},
			{
				scenario: 'now',
				material: 'kassabon-korting',
				texts: {
					...receipt,
					use: 'vervanging',
					share: '10',
					goals: '10 17',
					review: 'model'
				},
				owner: 'joost'
			},
			{ scenario: 'now', texts: { ...film, use: 'aanvulling', share: '5', goals: '10 13' } },
			{
				scenario: 'wish',
				texts: {
					...method,
					name: 'Getal in Bedrijf, alleen het tekstboek (huur)',
					cost: '16.00',
					use: 'aanvulling',
					share: '35',
					goals: '10 11 13 15',
					licence: 'yes'
				},
				owner: 'sanne'
			},
			{
				scenario: 'wish',
				material: 'kassabon-korting',
				texts: {
					...receipt,
					use: 'vervanging',
					share: '20',
					goals: '10 17',
					review: 'model'
				},
				owner: 'joost'
			},
			{
				scenario: 'wish',
				material: 'verhoudingstabel-kaart',
				texts: {
					name: 'Eén verhoudingstabel voor alle vakken',
					kind: 'open',
					use: 'aanvulling',
					share: '15',
					goals: '10 12 14',
					cost: '0',
					licence: 'cc-by-40'
				},
				owner: 'hanneke'
			},
			{
				scenario: 'wish',
				texts: { ...film, use: 'vervanging', share: '15', goals: '10 13' },
				owner: 'ruben'
			},
			{
				scenario: 'wish',
				texts: { ...trainer, use: 'aanvulling', share: '10', goals: '10', licence: 'yes' },
				owner: 'mehmet'
			}
		],
		balance: {
			visie: ['yes', 'yes', 'partly'],
			deskundigheid: ['partly', 'yes', 'partly'],
			inhoud: ['no', 'partly', 'partly'],
			infrastructuur: ['partly', 'yes', 'no']
		}
	},
	{
		team: 'Bovenbouw De Heidelibel',
		title: 'Mens en natuur, groep 7',
		days: 24,
		head: { subject: 'Mens en natuur', level: 'po', year: '7', pupils: '27' },
		shared: 'now',
		rows: [
			{
				scenario: 'now',
				material: 'techniek-leerlijn',
				texts: {
					name: 'Veertien technieklessen op een rij',
					kind: 'open',
					use: 'volledig',
					share: '50',
					goals: '29 30',
					cost: '0',
					licence: 'cc-by-40',
					review: 'own'
				},
				owner: 'thijs'
			},
			{
				scenario: 'now',
				texts: {
					name: 'Buitenlessen in het Libellenbos',
					kind: 'eigen',
					use: 'aanvulling',
					share: '25',
					goals: '31 32',
					cost: '3.50'
				},
				owner: 'baukje'
			},
			{
				scenario: 'now',
				texts: {
					name: 'Natuurfilms van de omroep',
					kind: 'overig_vrij',
					use: 'actueel',
					share: '10',
					goals: '31',
					cost: '0',
					licence: 'yes'
				},
				owner: 'samira'
			},
			{
				scenario: 'now',
				texts: {
					name: 'Themaboek Ontdekkers 7',
					kind: 'methode',
					use: 'aanvulling',
					share: '15',
					goals: '32',
					cost: '11.90',
					licence: 'yes'
				},
				owner: 'jelle'
			}
		]
	}
];
