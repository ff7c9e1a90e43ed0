/** Begins a product of a track: with the track's team, at the page where the instrument begins. */
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { to } from '../ui/links.ts';
import { act } from './act.server.ts';
import { openTrackTeam } from './homework.server.ts';
import { routes } from './instrument.ts';

/** What the sessions of a roadshow have a team make. */
const products = ['groeikompas', 'visie', 'leermiddelenmix', 'leermiddelenbeleid'] as const;
const workSchema = v.object({ instrument: v.picklist(products) });

export async function beginWork(event: RequestEvent<{ id: string }>) {
	const { outcome, problem } = await act(event, 'track.work', workSchema, async (trx, data) => ({
		...(await openTrackTeam(trx, Number(event.params.id))),
		...data
	}));
	if (problem) return problem;
	redirect(303, `${to(`/instruments/${routes[outcome.instrument]}`)}?team=${outcome.team}#start`);
}
