import { expect, test } from 'vitest';
import { readPath } from '../../lib/learning/files.ts';
import { root } from '../services.ts';
import { content } from './content.ts';
import { words } from './learning-words.ts';
import { md } from './md.ts';

const { boards, schools, people, communities, materials, threads } = content;

const personKeys = new Set(people.map((person) => person.key));
const materialsByKey = new Map(materials.map((material) => [material.key, material]));
const membersBySlug = new Map(
	communities.map((community) => [
		community.slug,
		new Set(community.members.map((member) => member.person))
	])
);
const posts = threads.flatMap((thread) => thread.posts.map((post) => ({ thread, post })));
const writersBySlug = new Map(
	communities.map((community) => [
		community.slug,
		new Set(
			community.members
				.filter((member) => member.role !== 'observer')
				.map((member) => member.person)
		)
	])
);

/** Everybody who may write in a thread: its community's members who do not merely observe, or anyone where it is public. */
function writers(slug: string | null): Set<string> {
	return slug === null ? personKeys : (writersBySlug.get(slug) ?? new Set());
}

/** Everybody who may be mentioned in a thread: observers too, for they read along. */
function readers(slug: string | null): Set<string> {
	return slug === null ? personKeys : (membersBySlug.get(slug) ?? new Set());
}

function duplicates(values: readonly string[]): string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}

function matches(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

const mentions = (body: string): string[] => matches(body, /(?<![\w.])@([a-z]+)/g);
const materialLinks = (body: string): string[] => matches(body, /\[\[material:([^\]]+)\]\]/g);

test('the community is as large as the demo promises', () => {
	expect(communities.length).toBeGreaterThanOrEqual(8);
	expect(communities.filter((one) => one.kind === 'pilot').length).toBeGreaterThanOrEqual(3);
	expect(new Set(communities.map((one) => one.kind)).size).toBe(6);
	expect(materials.length).toBe(40);
	expect(threads.length).toBeGreaterThanOrEqual(60);
	expect(posts.length).toBeGreaterThanOrEqual(500);
	expect(people.length).toBeGreaterThanOrEqual(34);
});

test('every key, address, code and text stands for one thing', () => {
	expect(duplicates(people.map((person) => person.key))).toEqual([]);
	expect(duplicates(people.map((person) => person.email))).toEqual([]);
	expect(duplicates(people.map((person) => person.name))).toEqual([]);
	expect(duplicates(boards.map((board) => board.number))).toEqual([]);
	expect(duplicates(schools.map((school) => school.brin))).toEqual([]);
	expect(duplicates(communities.map((community) => community.slug))).toEqual([]);
	expect(duplicates(materials.map((material) => material.key))).toEqual([]);
	expect(duplicates(threads.map((thread) => thread.key))).toEqual([]);
	expect(duplicates(threads.map((thread) => thread.title))).toEqual([]);
	expect(duplicates(posts.map(({ post }) => post.body))).toEqual([]);
});

test('invented schools and boards have the shape of codes, in a range no real one uses', () => {
	for (const school of schools) {
		expect(school.brin).toMatch(/^9[89][A-Z]{2}$/);
		expect(boards.map((board) => board.number)).toContain(school.board);
	}
	for (const board of boards) expect(board.number).toMatch(/^99\d{3}$/);
});

test('every school of a person exists', () => {
	const brins: string[] = schools.map((school) => school.brin);
	for (const person of people) {
		if (person.schoolBrin) expect(brins).toContain(person.schoolBrin);
		else expect(person.schoolText, person.key).toBeTruthy();
	}
});

test('student teachers say where they study, and the fixed demo people are there', () => {
	for (const person of people) {
		expect(person.study !== undefined, person.key).toBe(person.role === 'student_teacher');
	}
	for (const key of 'sanne joost fatima lars marijke noor wim eva anouk bram tess koen iris'.split(
		' '
	)) {
		expect(personKeys).toContain(key);
	}
	expect(people.filter((person) => person.suspended).map((person) => person.key)).toEqual(['koen']);
	expect(people.filter((person) => person.unconfirmed).map((person) => person.key)).toEqual([
		'iris'
	]);
});

test('who is suspended, unconfirmed or new belongs to no community and wrote in none', () => {
	const outside = ['koen', 'iris', 'tess'];
	for (const community of communities) {
		for (const member of community.members) expect(outside).not.toContain(member.person);
	}
	for (const { thread, post } of posts) {
		if (thread.community !== null) expect(outside).not.toContain(post.author);
	}
});

test('every community has a lead, known members once each, and a forum everyone may write in', () => {
	for (const community of communities) {
		const keys = community.members.map((member) => member.person);
		expect(duplicates(keys), community.slug).toEqual([]);
		for (const key of keys) expect(personKeys).toContain(key);
		expect(community.members.some((member) => member.role === 'lead')).toBe(true);
		expect(community.forums.some((forum) => forum.whoMayStart === 'everyone')).toBe(true);
		expect(duplicates(community.forums.map((forum) => forum.name))).toEqual([]);
	}
});

test('pilot facts name boards, schools, people and materials that exist', () => {
	const brins: string[] = schools.map((school) => school.brin);
	for (const community of communities) {
		expect(community.pilot !== undefined, community.slug).toBe(community.kind === 'pilot');
		const { pilot } = community;
		if (!pilot) continue;
		const members = writers(community.slug);
		expect(boards.map((board) => board.number)).toContain(pilot.leadBoard);
		for (const brin of pilot.schools) expect(brins).toContain(brin);
		for (const entry of pilot.logEntries) expect(members).toContain(entry.author);
		for (const need of pilot.needs) expect(members).toContain(need.by);
		for (const key of pilot.yields.flatMap((one) => one.materials)) {
			expect(materialsByKey.get(key)?.communities, key).toContain(community.slug);
		}
		expect(pilot.period.from < pilot.period.to).toBe(true);
	}
});

test('materials are shared by members, in communities that exist, from oldest version to newest', () => {
	for (const material of materials) {
		expect(material.communities.length, material.key).toBeGreaterThan(0);
		for (const slug of material.communities) {
			expect(membersBySlug.has(slug), `${material.key} in ${slug}`).toBe(true);
			expect(writers(slug), `${material.key} in ${slug}`).toContain(material.owner);
		}
		if (material.basedOn) expect(materialsByKey.has(material.basedOn)).toBe(true);
		expect(material.versions.length).toBeGreaterThan(0);
		for (const version of material.versions) expect(personKeys).toContain(version.by);
		const ages = material.versions.map((version) => version.daysAgo);
		expect(ages, material.key).toEqual([...ages].sort((a, b) => b - a));
	}
});

test('an adapted material is younger than its source and carries a licence its source allows', () => {
	const allowed: Record<string, string[]> = {
		'cc-by-40': ['cc-by-40', 'cc-by-sa-40', 'cc-by-nc-40', 'cc-by-nc-sa-40'],
		'cc-by-sa-40': ['cc-by-sa-40']
	};
	for (const material of materials) {
		const source = material.basedOn ? materialsByKey.get(material.basedOn) : undefined;
		if (!source) continue;
		expect(material.versions[0]?.daysAgo).toBeLessThan(source.versions[0]?.daysAgo ?? 0);
		expect(allowed[source.licence], material.key).toContain(material.licence);
	}
});

test('links lead to real hosts of the field, files hold a lesson worth opening', () => {
	const hosts = ['maken.wikiwijs.nl', 'www.openleermateriaal.nl', 'makecode.microbit.org'];
	for (const material of materials) {
		if (material.kind === 'link') {
			expect(hosts).toContain(new URL(material.url).host);
		} else {
			const words = material.fileText.split(/\s+/).length;
			expect(words, material.key).toBeGreaterThanOrEqual(120);
			expect(words, material.key).toBeLessThanOrEqual(280);
			expect(material.fileText.startsWith('# ')).toBe(true);
		}
	}
});

test('every thread hangs on a forum and a material that its readers have', () => {
	for (const thread of threads) {
		const community = communities.find((one) => one.slug === thread.community);
		if (thread.community === null) {
			expect(thread.forum).toBeUndefined();
			expect(materialsByKey.get(thread.material ?? '')?.public, thread.key).toBe(true);
			continue;
		}
		const forum = community?.forums.find((one) => one.name === thread.forum);
		expect(forum, thread.key).toBeDefined();
		if (forum?.whoMayStart === 'leads') {
			const starter = community?.members.find((member) => member.person === thread.author);
			expect(starter?.role, thread.key).toBe('lead');
		}
		if (thread.material) {
			const material = materialsByKey.get(thread.material);
			expect(material?.communities, thread.key).toContain(thread.community);
			expect(material?.versions[0]?.daysAgo, thread.key).toBeGreaterThanOrEqual(thread.daysAgo);
		}
	}
});

test('a quoted passage stands in the material it is quoted from', () => {
	for (const thread of threads.filter((one) => one.passage)) {
		const material = materialsByKey.get(thread.material ?? '');
		expect(material?.kind === 'file' ? material.fileText : '').toContain(thread.passage?.quote);
	}
});

test('only people who may read a thread write, react or are mentioned in it', () => {
	for (const { thread, post } of posts) {
		const allowed = writers(thread.community);
		expect(allowed, thread.key).toContain(post.author);
		for (const key of mentions(post.body)) {
			expect(readers(thread.community), `${thread.key}: @${key}`).toContain(key);
		}
		for (const reaction of post.reactions ?? []) {
			for (const key of reaction.by) {
				expect(allowed, `${thread.key}: reaction of ${key}`).toContain(key);
				expect(key, `${thread.key}: thanks to oneself`).not.toBe(post.author);
			}
		}
	}
});

test('a material linked in a post is public or shared in that community', () => {
	for (const { thread, post } of posts) {
		for (const key of materialLinks(post.body)) {
			const material = materialsByKey.get(key);
			expect(material, `${thread.key}: ${key}`).toBeDefined();
			const readable =
				material?.public === true || material?.communities.includes(thread.community ?? '');
			expect(readable, `${thread.key}: ${key}`).toBe(true);
		}
	}
});

test('posts lie in the past, in order, and answer what was said before', () => {
	for (const thread of threads) {
		expect(thread.posts[0]?.author).toBe(thread.author);
		expect(thread.posts[0]?.hoursAfter).toBe(0);
		thread.posts.forEach((post, index) => {
			expect(post.hoursAfter).toBeGreaterThanOrEqual(thread.posts[index - 1]?.hoursAfter ?? 0);
			expect(post.hoursAfter, thread.key).toBeLessThan(thread.daysAgo * 24);
			if (post.replyTo !== undefined) expect(post.replyTo).toBeLessThan(index);
			if (post.accepted) expect([thread.kind, post.author]).not.toContain(thread.author);
			if (post.accepted) expect(thread.kind).toBe('vraag');
		});
	}
});

test('questions show all three fates: answered, talked about, and still waiting', () => {
	const questions = threads.filter((thread) => thread.kind === 'vraag');
	const accepted = questions.filter((thread) => thread.posts.some((post) => post.accepted));
	const waiting = questions.filter((thread) => thread.posts.length === 1 && thread.daysAgo > 3);
	expect(questions.length).toBeGreaterThanOrEqual(15);
	expect(accepted.length).toBeGreaterThanOrEqual(9);
	expect(waiting.length).toBeGreaterThanOrEqual(3);
	for (const thread of questions) {
		expect(thread.posts.filter((post) => post.accepted).length).toBeLessThanOrEqual(1);
	}
});

test('lesson reports carry headed fields, and some threads run long', () => {
	const reports = threads.filter((thread) => thread.kind === 'lesverslag');
	expect(reports.length).toBeGreaterThanOrEqual(6);
	for (const report of reports) {
		expect(matches(report.posts[0]?.body ?? '', /^## (.+)$/gm).length).toBeGreaterThanOrEqual(3);
	}
	expect(threads.filter((thread) => thread.posts.length >= 20).length).toBeGreaterThanOrEqual(2);
});

test('md drops shared indentation and keeps what is nested', () => {
	expect(md`
		Eerst:

		- een
		  - twee
	`).toBe('Eerst:\n\n- een\n  - twee');
});

test('what people wrote in the learning path fits the block that asked, field by field', () => {
	const { places } = readPath(root);
	for (const [id, said] of Object.entries(words)) {
		const block = places.get(id)?.block;
		const fields = block?.kind === 'Canvas' ? block.props.fields.map(({ key }) => key) : undefined;
		for (const [person, own] of Object.entries(said)) {
			expect(personKeys, id).toContain(person);
			expect(typeof own === 'string' ? undefined : Object.keys(own), id).toEqual(fields);
		}
		expect(['Canvas', 'Assignment', 'Reflect'], id).toContain(block?.kind);
	}
});
