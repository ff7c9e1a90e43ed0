import * as v from 'valibot';
import { act } from '$lib/learning/act.server';
import { titleOf } from '$lib/learning/catalogue.server';
import { endLink, listLinks, makeLink, readRecord } from '$lib/learning/record.server';
import { linkSchema } from '$lib/learning/record';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { env } from '../../environment';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	const { record, links } = await locals.db(async (trx) => ({
		record: await readRecord(trx, null),
		links: await listLinks(trx, viewer.id)
	}));
	const slugs = [...(record?.modules ?? []), ...(record?.portfolio ?? [])].map(
		({ module }) => module
	);
	return {
		record,
		links,
		titles: Object.fromEntries(slugs.map((slug) => [slug, titleOf(slug, locals.locale)]))
	};
};

const rowSchema = v.object({ link: v.pipe(v.string(), v.digits(), v.transform(Number)) });

export const actions: Actions = {
	share: async (event) => {
		const { outcome, problem } = await act(
			event,
			'record.share',
			linkSchema,
			(trx, data, _form, viewer) => makeLink(trx, viewer.id, data)
		);
		if (problem) return problem;
		return { form: 'share', address: env.ORIGIN + to(`/professional/${outcome.token}`) };
	},
	end: async (event) => {
		const { problem } = await act(
			event,
			'record.end',
			rowSchema,
			async (trx, { link }, _form, viewer) => {
				await endLink(trx, viewer.id, link);
				return {};
			}
		);
		return problem ?? { form: 'end', ended: true };
	}
};
