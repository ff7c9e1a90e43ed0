import type { SeedBoard, SeedSchool } from './types.ts';

/*
 * Every school and board here is invented; the places are real, so that the map and the province
 * filter have something to show. Real BRIN codes start well below 90 and real board numbers do not
 * start with 99: our codes have the right shape and cannot be mistaken for somebody's school, nor
 * collide with a later import of DUO's list.
 */

export const boards = [
	{ number: '99001', name: 'Stichting Noorderkiem', place: 'Assen' },
	{ number: '99002', name: 'Scholengroep Linge en Maas', place: 'Tiel' },
	{ number: '99003', name: 'Stichting Twentse Wissel', place: 'Hengelo' },
	{ number: '99004', name: 'Stichting De Tjasker, primair onderwijs', place: 'Leeuwarden' },
	{ number: '99005', name: 'Stichting Zuiderschelp, gespecialiseerd onderwijs', place: 'Tilburg' },
	{ number: '99006', name: 'Onderwijsgroep Merwestroom', place: 'Gorinchem' },
	{ number: '99007', name: 'Stichting Beroepsonderwijs De Vijf Rivieren', place: 'Arnhem' },
	{ number: '99008', name: 'Vereniging Eemstede Onderwijs', place: 'Amersfoort' }
] as const satisfies readonly SeedBoard[];

export const schools = [
	{
		brin: '98AA',
		name: 'Wielland College',
		place: 'Tiel',
		province: 'Gelderland',
		sectors: ['vo'],
		board: '99002'
	},
	{
		brin: '98AB',
		name: 'Vakcollege De Stuwdam',
		place: 'Culemborg',
		province: 'Gelderland',
		sectors: ['vo'],
		board: '99002'
	},
	{
		brin: '98AC',
		name: 'Merwestroom College',
		place: 'Gorinchem',
		province: 'Zuid-Holland',
		sectors: ['vo'],
		board: '99006'
	},
	{
		brin: '98AD',
		name: 'De Sluiswachter, school voor vmbo',
		place: 'Dordrecht',
		province: 'Zuid-Holland',
		sectors: ['vo'],
		board: '99006'
	},
	{
		brin: '98AE',
		name: 'Zandrug College',
		place: 'Emmen',
		province: 'Drenthe',
		sectors: ['vo'],
		board: '99001'
	},
	{
		brin: '98AF',
		name: 'Gymnasium Nova Porta',
		place: 'Utrecht',
		province: 'Utrecht',
		sectors: ['vo'],
		board: '99008'
	},
	{
		brin: '98AG',
		name: 'Mavo De Keistraat',
		place: 'Amersfoort',
		province: 'Utrecht',
		sectors: ['vo'],
		board: '99008'
	},
	{
		brin: '98AH',
		name: 'Scholengemeenschap De Turfvaart',
		place: 'Heerenveen',
		province: 'Friesland',
		sectors: ['vo'],
		board: '99004'
	},
	{
		brin: '98AJ',
		name: 'Praktijkschool De Handlanger',
		place: 'Almere',
		province: 'Flevoland',
		sectors: ['vo'],
		board: '99008'
	},
	{
		brin: '98AK',
		name: 'Sportlyceum De Markiezaat',
		place: 'Bergen op Zoom',
		province: 'Noord-Brabant',
		sectors: ['vo'],
		board: '99002'
	},
	{
		brin: '98BA',
		name: 'Obs De Veenpluishof',
		place: 'Assen',
		province: 'Drenthe',
		sectors: ['po'],
		board: '99001'
	},
	{
		brin: '98BB',
		name: 'Cbs De Heidelibel',
		place: 'Hoogeveen',
		province: 'Drenthe',
		sectors: ['po'],
		board: '99001'
	},
	{
		brin: '98BC',
		name: 'Basisschool De Uitvinderij',
		place: 'Hengelo',
		province: 'Overijssel',
		sectors: ['po'],
		board: '99003'
	},
	{
		brin: '98BD',
		name: 'Daltonschool Het Tandrad',
		place: 'Enschede',
		province: 'Overijssel',
		sectors: ['po'],
		board: '99003'
	},
	{
		brin: '98BE',
		name: 'Montessorischool De Schietspoel',
		place: 'Almelo',
		province: 'Overijssel',
		sectors: ['po'],
		board: '99003'
	},
	{
		brin: '98BF',
		name: 'Basisschool De Babbelbrug',
		place: 'Leeuwarden',
		province: 'Friesland',
		sectors: ['po'],
		board: '99004'
	},
	{
		brin: '98BG',
		name: 'Obs It Wylgehout',
		place: 'Drachten',
		province: 'Friesland',
		sectors: ['po'],
		board: '99004'
	},
	{
		brin: '98BH',
		name: 'Taalschool De Loopplank',
		place: 'Groningen',
		province: 'Groningen',
		sectors: ['po'],
		board: '99004'
	},
	{
		brin: '98BJ',
		name: 'Jenaplanschool De Kringloop',
		place: 'Amersfoort',
		province: 'Utrecht',
		sectors: ['po'],
		board: '99008'
	},
	{
		brin: '98CA',
		name: 'Mytylschool De Zonnewijzer',
		place: 'Tilburg',
		province: 'Noord-Brabant',
		sectors: ['so', 'vso'],
		board: '99005'
	},
	{
		brin: '98CB',
		name: 'Vso Het Gereedschap',
		place: 'Breda',
		province: 'Noord-Brabant',
		sectors: ['vso'],
		board: '99005'
	},
	{
		brin: '98CC',
		name: 'Sbo De Windveer',
		place: 'Assen',
		province: 'Drenthe',
		sectors: ['sbo'],
		board: '99001'
	},
	{
		brin: '98CD',
		name: 'So De Libellenvijver',
		place: 'Eindhoven',
		province: 'Noord-Brabant',
		sectors: ['so'],
		board: '99005'
	},
	{
		brin: '98DA',
		name: 'ROC De Vijf Rivieren',
		place: 'Arnhem',
		province: 'Gelderland',
		sectors: ['mbo'],
		board: '99007'
	},
	{
		brin: '98DB',
		name: 'Zorgcollege De Vijf Rivieren',
		place: 'Nijmegen',
		province: 'Gelderland',
		sectors: ['mbo'],
		board: '99007'
	}
] as const satisfies readonly SeedSchool[];
