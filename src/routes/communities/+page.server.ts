import { communityKinds, communityStates, kindsFor } from '$lib/communities/community';
import { listCommunities, listOwnCommunities, listSize } from '$lib/communities/list.server';
import { codesOf, sectors } from '$lib/materials/vocabulary';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const among = (name: string, known: readonly string[]) =>
		url.searchParams.getAll(name).filter((value) => known.includes(value));
	// the name and number of the last one on the page before
	const [, id, name] = /^(\d{1,15})-(.{1,120})$/s.exec(url.searchParams.get('after') ?? '') ?? [];
	const filter = {
		q: (url.searchParams.get('q') ?? '').slice(0, 100),
		kinds: among('kind', communityKinds),
		sectors: among('sector', codesOf(sectors)),
		states: among('state', communityStates),
		after: id && name ? { id: Number(id), name } : null
	};
	const signedIn = locals.claims !== null;
	const plain =
		!filter.q &&
		!filter.after &&
		filter.kinds.length + filter.sectors.length + filter.states.length === 0;
	const { list, own } = await locals.db(async (trx) => ({
		list: await listCommunities(trx, filter, signedIn),
		own: signedIn && plain ? await listOwnCommunities(trx) : []
	}));
	locals.keepForVisitors('*');
	const viewer = await locals.viewer();
	const communities = list.communities.slice(0, listSize);
	const last = list.communities.length > listSize ? communities.at(-1) : undefined;
	const further = new URLSearchParams(url.searchParams);
	if (last) further.set('after', `${last.id}-${last.name}`);
	return {
		filter,
		own,
		communities,
		total: list.total,
		counts: list.counts,
		next: last ? further.toString() : null,
		mayStart: viewer !== null && kindsFor(viewer).length > 0
	};
};
