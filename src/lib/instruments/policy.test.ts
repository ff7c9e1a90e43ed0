import { expect, test } from 'vitest';
import type { Policy } from './definition.ts';
import { chapterStates, clausesOf, missingParts } from './policy.ts';
import { approvalPath, isApproved } from './policy-approval.ts';
import { changesBetween } from './policy-diff.ts';
import { fillShares, kindsIn } from './policy-shares.ts';
import type { Approval, Outcome } from './policy-approval.ts';
import type { MixSource } from './policy-shares.ts';

const chapters: Policy['chapters'] = [
	{
		number: 1,
		name: 'Visie',
		with: [],
		clauses: [{ key: 'visie', title: 'Onze visie', text: 'Voorstel', reason: 'Omdat', boxes: [] }]
	}
];
const mix: MixSource = {
	run: 7,
	title: 'Mix rekenen',
	scenario: 'now',
	shares: { methode: 60, open: 12.5, overig_vrij: 0, eigen: 20.1, licentie: 7.4 }
};

test('a clause is complete with a text, reason, source, owner and review date', () => {
	const texts = { 'clause:visie': 'Wij', 'why:visie': 'Omdat', 'owner:visie': ' ' };
	expect(missingParts('visie', texts)).toEqual(['source', 'owner', 'review']);
	const whole = { ...texts, 'source:visie': 'x', 'owner:visie': 'x', 'review:visie': '2027-05-01' };
	expect(missingParts('visie', whole)).toEqual([]);
	expect(chapterStates({ chapters }, whole)).toEqual([
		{ number: 1, name: 'Visie', complete: 1, all: 1, open: [] }
	]);
});

test('a clause of the team’s own counts from the moment that something is written in it', () => {
	expect(clausesOf({ chapters }).map(({ key }) => key)).toEqual([
		'visie',
		'own-1-1',
		'own-1-2',
		'own-1-3'
	]);
	expect(chapterStates({ chapters }, {})[0]).toMatchObject({ complete: 0, all: 1 });
	expect(chapterStates({ chapters }, { 'title:own-1-2': 'AI' })[0]).toMatchObject({
		all: 2,
		open: [{ key: 'visie' }, { key: 'own-1-2', title: 'AI' }]
	});
});

test('numbers come from the mix, added up where a text asks for that', () => {
	const text = 'Nu {open} %, samen {open+eigen} %, {unknown} en {Open}.';
	expect(fillShares(text, mix)).toBe('Nu 12,5 %, samen 32,6 %, {unknown} en {Open}.');
	expect(fillShares(text, mix, '.')).toContain('Nu 12.5 %');
	expect(fillShares('{methode} %', null)).toBe('… %');
	expect(kindsIn(text)).toEqual(['open', 'open', 'eigen', 'unknown']);
});

test('a share that moves changes the clause that speaks of it, and nothing else', () => {
	const texts = { 'clause:mix': 'Nu {open} % open.', 'clause:visie': 'Samen.' };
	const keys = ['clause:visie', 'clause:mix', 'need:pve'];
	const moved = { ...mix, shares: { ...mix.shares, open: 30 } };
	expect(changesBetween({ texts, mix }, { texts, mix }, keys)).toEqual([]);
	expect(changesBetween({ texts, mix }, { texts, mix: moved }, keys)).toEqual([
		{
			key: 'clause:mix',
			pieces: [
				{ kind: 'same', text: 'Nu ' },
				{ kind: 'gone', text: '12,5' },
				{ kind: 'new', text: '30' },
				{ kind: 'same', text: ' % open.' }
			]
		}
	]);
	expect(
		changesBetween(
			{ texts, mix },
			{ texts: { ...texts, 'need:pve': 'must' }, mix },
			keys,
			(_, value) => (value ? 'Eis' : '')
		)
	).toEqual([{ key: 'need:pve', pieces: [{ kind: 'new', text: 'Eis' }] }]);
});

const steps = [
	{ key: 'team', name: 'Team' },
	{ key: 'mr', name: 'MR' },
	{ key: 'bestuur', name: 'Bestuur' }
];
const said = (step: string, outcome: Outcome, id = 1): Approval => ({
	id,
	step,
	outcome,
	name: 'Sanne',
	decidedOn: '2026-11-01',
	remark: ''
});
const statesOf = (approvals: Approval[]) =>
	approvalPath(steps, approvals).map(({ state }) => state);

test('each step is asked after the one before it said yes, with remarks or without', () => {
	expect(statesOf([])).toEqual(['now', 'later', 'later']);
	expect(statesOf([said('team', 'remarks')])).toEqual(['done', 'now', 'later']);
	expect(statesOf([said('team', 'approved'), said('mr', 'refused', 2)])).toEqual([
		'done',
		'now',
		'later'
	]);
	const all = steps.map(({ key }, at) => said(key, 'approved', at));
	expect(isApproved(approvalPath(steps, all))).toBe(true);
	expect(isApproved(approvalPath(steps, all.slice(0, 2)))).toBe(false);
});

test('the newest word of a step counts, and a step that takes its word back stops the path', () => {
	expect(statesOf([said('team', 'refused'), said('team', 'approved', 2)])).toEqual([
		'done',
		'now',
		'later'
	]);
	expect(
		statesOf([said('team', 'approved'), said('mr', 'approved', 2), said('team', 'refused', 3)])
	).toEqual(['now', 'later', 'later']);
});
