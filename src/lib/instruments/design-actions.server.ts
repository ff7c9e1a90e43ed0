/** What the page of a step can do, as form actions. */
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { Refused } from '../server/act.ts';
import type { Db } from '../server/db.ts';
import { to } from '../ui/links.ts';
import { env } from '../../environment.ts';
import { act } from './act.server.ts';
import { definitions } from './definitions.server.ts';
import { inviteFriend, makeFriendLink, removeFriend } from './design-friends.server.ts';
import * as input from './design-input.ts';
import { addLink, removeLink } from './design-links.server.ts';
import { stepPart } from './design.ts';
import { addLog, moveStep, planStep } from './designs.server.ts';
import { listFields } from './fields.server.ts';
import { runActions } from './run-actions.server.ts';
import { findRun } from './runs.server.ts';
import { beginRunTalk } from './run-talk.server.ts';
import { saveRunField } from './writing.server.ts';

type BoardEvent = RequestEvent<{ id: string }>;
type StepEvent = RequestEvent<{ id: string; step: string }>;

/** Acts and says which form it was; nothing else comes of it. */
async function done<S extends v.GenericSchema>(
	event: BoardEvent,
	form: string,
	schema: S,
	fn: (trx: Db, data: v.InferOutput<S>) => Promise<unknown>,
	lists: readonly string[] = []
) {
	const { problem } = await act(
		event,
		`design.${form}`,
		schema,
		async (trx, data) => {
			await fn(trx, data);
			return {};
		},
		lists
	);
	return problem ?? { form };
}

const runOf = ({ params }: BoardEvent) => Number(params.id);
const stepOf = ({ params }: StepEvent) => Number(params.step);

export const boardActions = {
	state: runActions.state,
	move: (event: BoardEvent) =>
		done(event, 'move', input.moveSchema, (trx, { step, state }) =>
			moveStep(trx, runOf(event), step, state)
		)
};

/** Ticks and unticks requirements; what others changed since the page was made stays. */
async function saveNeeds(trx: Db, run: number, need: readonly string[], was: readonly string[]) {
	const fields = await listFields(trx, run);
	const found = await findRun(trx, 'ontwerpproces', run);
	if (!found) error(404, { message: m.errors_not_found() });
	for (const code of definitions.requirementsOf(definitions.get('ontwerpproces', found.version))) {
		const wanted = need.includes(code);
		if (wanted === was.includes(code)) continue;
		const key = `need:${code}`;
		const base = fields.find((field) => field.key === key)?.revision ?? 0;
		await saveRunField(trx, { run, key, value: wanted ? 'yes' : '', base });
	}
}

export const stepActions = {
	...boardActions,
	field: runActions.field,
	plan: (event: StepEvent) =>
		done(
			event,
			'plan',
			input.planSchema,
			(trx, plan) => planStep(trx, runOf(event), stepOf(event), plan),
			['people']
		),
	log: (event: StepEvent) =>
		done(event, 'log', input.logSchema, (trx, { text }) =>
			addLog(trx, runOf(event), stepOf(event), text)
		),
	needs: (event: StepEvent) =>
		done(
			event,
			'needs',
			input.needsSchema,
			(trx, { need, was }) => saveNeeds(trx, runOf(event), need, was.split(' ')),
			['need']
		),
	url: (event: StepEvent) =>
		done(event, 'url', input.urlLinkSchema, (trx, link) =>
			addLink(trx, runOf(event), stepOf(event), link)
		),
	material: (event: StepEvent) =>
		done(event, 'material', input.materialLinkSchema, async (trx, data) => {
			const material = input.materialOf(data);
			const known =
				material !== null &&
				(await trx
					.selectFrom('materials')
					.select('id')
					.where('id', '=', material)
					.executeTakeFirst());
			if (!known) throw new Refused({ material: m.instruments_design_material_unknown() });
			return addLink(trx, runOf(event), stepOf(event), { material: known.id });
		}),
	unlink: (event: StepEvent) =>
		done(event, 'unlink', input.linkIdSchema, (trx, { link }) => removeLink(trx, link)),
	talk: async (event: StepEvent) => {
		const step = stepOf(event);
		const { problem } = await act(event, 'design.talk', input.talkSchema, async (trx, data) => {
			const run = await findRun(trx, 'ontwerpproces', runOf(event));
			if (!run) error(404, { message: m.errors_not_found() });
			const { name = '' } = definitions.get('ontwerpproces', run.version).steps[step] ?? {};
			const title = `${step}. ${name} – ${run.title}`;
			return beginRunTalk(trx, run.id, stepPart(step), title, data.body);
		});
		return problem ?? { form: 'talk' };
	},
	invite: (event: StepEvent) =>
		done(event, 'invite', input.friendSchema, (trx, { person }) =>
			inviteFriend(trx, runOf(event), person)
		),
	link: async (event: StepEvent) => {
		const { outcome, problem } = await act(event, 'design.link', v.object({}), (trx) =>
			makeFriendLink(trx, runOf(event))
		);
		if (problem) return problem;
		return { form: 'link', link: env.ORIGIN + to(`/instruments/design/join/${outcome.token}`) };
	},
	unfriend: (event: StepEvent) =>
		done(event, 'unfriend', input.friendIdSchema, (trx, { friend }) => removeFriend(trx, friend))
};
