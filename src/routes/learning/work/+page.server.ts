import { moduleCards } from '$lib/learning/catalogue.server';
import { listBegun, listPortfolio, listShared } from '$lib/learning/portfolio.server';
import { findRoute } from '$lib/learning/routes.server';
import { assignments } from '$lib/learning/submissions.server';
import { requireViewer } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	const { own, shared, begun, route } = await locals.db(async (trx) => ({
		own: await listPortfolio(trx, viewer.id),
		shared: await listShared(trx, viewer.id),
		begun: await listBegun(trx, viewer.id),
		route: await findRoute(trx)
	}));
	const cards = Object.values(moduleCards(locals.locale));
	const titles = Object.fromEntries(cards.map(({ slug, title }) => [slug, title]));
	const inRoute = new Set(
		cards.flatMap(({ code, slug }) => (route?.codes.includes(code) ? [slug] : []))
	);
	const handedIn = new Set(own.map(({ block }) => block));
	const open = assignments.filter(
		({ block, module }) =>
			!handedIn.has(block) && (!route || inRoute.has(module) || begun.has(block))
	);
	return {
		own,
		shared,
		titles,
		// what one wrote already asks for least
		open: open
			.map(({ block, module, title, goal }) => ({
				block,
				module,
				title,
				goal,
				begun: begun.has(block)
			}))
			.sort((one, two) => Number(two.begun) - Number(one.begun))
	};
};
