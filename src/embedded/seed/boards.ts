/** Who looks for a board in the demo community, and the teams whose rounds were counted for it. */
import type { SeedRound, SeedTeam } from './instruments.ts';

type Levels = [now: number, wish: number];

/** Areas in the order of the definition. */
const areas = [
	'visie',
	'cultuur',
	'kwaliteit',
	'infrastructuur',
	'facilitering',
	'onderwijs',
	'professionalisering',
	'samenwerking'
];

/** Four people, most of them on the level that was agreed. */
function around([now]: Levels): [number, number, number, number] {
	const counts: [number, number, number, number] = [0, 0, 0, 0];
	counts[now - 1] = 3;
	counts[now === 1 ? 1 : now - 2] = 1;
	return counts;
}

const round = (days: number, levels: Levels[]): SeedRound => ({
	title: 'Groeikompas 2026',
	days,
	closed: true,
	levels: Object.fromEntries(levels.map(([now, wish], at) => [areas[at] ?? '', [now, wish, '']])),
	spread: Object.fromEntries(levels.map((level, at) => [areas[at] ?? '', around(level)])),
	actions: []
});

export const boardTeams: SeedTeam[] = [
	{
		name: 'Sectie talen Wielland College',
		sector: 'vo',
		school: '98AA',
		people: ['hanneke', 'maarten', 'karima', 'sietse'],
		rounds: [
			round(60, [
				[1, 2],
				[2, 3],
				[1, 3],
				[3, 3],
				[1, 2],
				[2, 3],
				[2, 3],
				[1, 2]
			])
		]
	},
	{
		name: 'Onderbouw De Stuwdam',
		sector: 'vo',
		school: '98AB',
		people: ['petra', 'mehmet', 'ruben', 'dirk'],
		rounds: [
			round(55, [
				[2, 3],
				[3, 3],
				[2, 3],
				[3, 4],
				[1, 3],
				[3, 3],
				[2, 3],
				[2, 3]
			])
		]
	},
	{
		name: 'Techniek en zorg De Stuwdam',
		sector: 'vo',
		school: '98AB',
		people: ['petra', 'jolanda', 'ravi', 'peter'],
		rounds: [
			round(52, [
				[2, 3],
				[3, 4],
				[2, 2],
				[3, 3],
				[2, 3],
				[3, 4],
				[2, 3],
				[3, 4]
			])
		]
	},
	{
		name: 'Sectie bewegen De Markiezaat',
		sector: 'vo',
		school: '98AK',
		people: ['stefan', 'karima', 'sietse', 'maarten'],
		rounds: [
			round(48, [
				[1, 2],
				[3, 4],
				[1, 2],
				[4, 4],
				[1, 2],
				[2, 3],
				[1, 3],
				[3, 3]
			])
		]
	},
	{
		name: 'Havo 4 en 5 De Markiezaat',
		sector: 'vo',
		school: '98AK',
		people: ['stefan', 'ruben', 'mehmet', 'hanneke'],
		rounds: [
			round(45, [
				[2, 3],
				[2, 3],
				[2, 3],
				[3, 3],
				[2, 3],
				[3, 3],
				[2, 3],
				[2, 3]
			])
		]
	}
];

export const boardViews = {
	/** Who looks for which board. */
	people: [
		['bram', '99002'],
		['harm', '99001']
	],
	/** Of this board the finished rounds were counted. */
	counted: { board: '99002', days: 20 }
} as const;
