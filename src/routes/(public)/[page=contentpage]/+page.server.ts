import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import * as m from '$lib/paraglide/messages.js';
import { contentPages } from '../../../params/contentpage';
import type { PageServerLoad } from './$types';

const frontmatter = v.object({
	title: v.pipe(v.string(), v.minLength(3), v.maxLength(70)),
	lead: v.pipe(v.string(), v.minLength(20), v.maxLength(240)),
	updated: v.pipe(v.string(), v.isoDate())
});

const found = import.meta.glob('/content/paginas/*.mdx', { eager: true, import: 'metadata' });
const headings = new Map<string, v.InferOutput<typeof frontmatter>>();
for (const [path, metadata] of Object.entries(found)) {
	const result = v.safeParse(frontmatter, metadata);
	// a wrong heading stops the build or the start, not a reader
	if (!result.success) {
		const wrong = result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
		throw new Error(`${path}: ${wrong.join('; ')}`);
	}
	headings.set(path, result.output);
}
for (const name of Object.values(contentPages)) {
	for (const locale of ['nl', 'en']) {
		const path = `/content/paginas/${name}.${locale}.mdx`;
		if (!headings.has(path)) throw new Error(`${path} is missing`);
	}
}

export const load: PageServerLoad = ({ params, locals }) => {
	const path = `/content/paginas/${contentPages[params.page] ?? ''}.${locals.locale}.mdx`;
	const heading = headings.get(path);
	if (!heading) error(404, { message: m.errors_not_found() });
	locals.keepForVisitors();
	const others = Object.entries(contentPages).map(([page, name]) => ({
		page,
		title: headings.get(`/content/paginas/${name}.${locals.locale}.mdx`)?.title ?? page
	}));
	return { path, heading, others };
};
