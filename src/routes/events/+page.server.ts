import { eventKinds, formats, topics } from '$lib/events/event';
import { listAgenda, listHelped, listSize } from '$lib/events/list.server';
import { monthOf } from '$lib/events/month';
import { codesOf, sectors } from '$lib/materials/vocabulary';
import { provinces } from '$lib/people/person';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = url.searchParams;
	const among = (name: string, known: readonly string[]) =>
		query.getAll(name).filter((value) => known.includes(value));
	const [, at, id] = /^([\d\-T:.+Z ]{10,40})_(\d{1,15})$/.exec(query.get('after') ?? '') ?? [];
	const calendar = query.get('view') === 'month';
	const filter = {
		q: (query.get('q') ?? '').slice(0, 100),
		kinds: among('kind', eventKinds),
		sectors: among('sector', codesOf(sectors)),
		provinces: among('province', provinces),
		formats: among('format', formats),
		topics: among('topic', topics),
		free: query.get('free') === '1',
		past: query.get('past') === '1' && !calendar,
		month: calendar ? monthOf(query.get('month'), new Date()) : null,
		after: at && id && !Number.isNaN(Date.parse(at)) ? { at, id: Number(id) } : null
	};
	const signedIn = locals.claims !== null;
	const viewer = await locals.viewer();
	const { agenda, helped } = await locals.db(async (trx) => ({
		agenda: await listAgenda(trx, filter, signedIn),
		helped: viewer && !calendar && !filter.past ? await listHelped(trx) : []
	}));
	locals.keepForVisitors('*');
	const events = filter.month ? agenda.events : agenda.events.slice(0, listSize);
	const last = !filter.month && agenda.events.length > listSize ? events.at(-1) : undefined;
	const further = new URLSearchParams(query);
	if (last) further.set('after', `${last.startsAt}_${last.id}`);
	return {
		filter,
		events,
		total: agenda.total,
		counts: agenda.counts,
		helped,
		next: last ? further.toString() : null,
		map: query.get('view') === 'map',
		mayMake: viewer !== null && ['organiser', 'admin'].some((role) => viewer.roles.includes(role))
	};
};
