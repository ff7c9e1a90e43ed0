import type { JobHelpers } from 'graphile-worker';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { countFacets } from '../../src/lib/materials/facets.server.ts';
import { readFilter } from '../../src/lib/materials/filter.ts';
import { listMaterials } from '../../src/lib/materials/list.server.ts';
import type { MaterialDetails } from '../../src/lib/materials/material.ts';
import { tasks } from '../../src/lib/materials/materials.jobs.ts';
import {
	createMaterial,
	findMaterial,
	removeMaterial,
	updateMaterial
} from '../../src/lib/materials/materials.server.ts';
import { emptyDetails } from '../../src/lib/materials/prefill.server.ts';
import { shareMaterial, suggestMaterials } from '../../src/lib/materials/sharing.server.ts';
import { insertFile } from '../../src/lib/materials/uploads.server.ts';
import { addVersion } from '../../src/lib/materials/versions.server.ts';
import { closeDatabase, openDoor } from '../../src/lib/server/db.ts';
import { putObject, readObject } from '../../src/lib/server/storage.ts';
import { findStoredFile } from '../../src/lib/server/stored-files.server.ts';
import { makeCommunity, makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
const visitor = openDoor(null);
let maker: Member;
let lead: Member;
let member: Member;
let stranger: Member;
let pilot: number;
let elsewhere: number;

beforeAll(async () => {
	await owner.connect();
	maker = await makeMember(owner, 'Test Maker');
	lead = await makeMember(owner, 'Test Leider');
	member = await makeMember(owner, 'Test Lid');
	stranger = await makeMember(owner, 'Test Vreemde');
	pilot = await makeCommunity(owner, 'Testpilot', [
		[maker, 'member'],
		[lead, 'lead'],
		[member, 'member']
	]);
	elsewhere = await makeCommunity(owner, 'Elders', [
		[member, 'lead'],
		[lead, 'member']
	]);
});
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

let made = 0;
const details = (more: Partial<MaterialDetails> = {}) =>
	({
		...emptyDetails(),
		...{ title: `Kwispelles ${++made}`, description: 'Over het kwispelen.', licence: 'cc-by-40' },
		...{ sectors: ['wo'], types: ['gereedschap'], keywords: ['kwispelstaart'], alt: '' },
		...more
	}) as MaterialDetails & { alt: string };

/** Shares a link as the maker. */
const share = async (isPublic: boolean, communities: number[] = [], more = {}) => {
	const sharing = { public: isPublic, communities, why: 'Omdat het kan.' };
	const source = { url: `https://voorbeeld.nl/kwispel/${++made}` };
	const { id } = await maker.db((trx) =>
		createMaterial(trx, maker.id, source, details(more), sharing)
	);
	return id;
};
const kwispel = readFilter(new URLSearchParams('q=kwispelstaart'));
const found = async (door: Pick<Member, 'db'>, viewer: string | null) =>
	door.db(async (trx) => ({
		ids: (await listMaterials(trx, kwispel, viewer)).materials.map(({ id }) => id),
		facets: await countFacets(trx, kwispel, viewer)
	}));

test('what is shared in a pilot is read, listed and counted by its members alone', async () => {
	const before = (await found(stranger, stranger.id)).facets;
	const id = await share(false, [pilot]);
	for (const one of [maker, lead, member]) {
		expect((await one.db((trx) => findMaterial(trx, id, one.id)))?.id).toBe(id);
		expect((await found(one, one.id)).ids).toContain(id);
	}
	expect(await stranger.db((trx) => findMaterial(trx, id, stranger.id))).toBeNull();
	expect(await visitor.db((trx) => findMaterial(trx, id, null))).toBeNull();
	for (const [door, viewer] of [
		[stranger, stranger.id],
		[visitor, null]
	] as const) {
		const { ids, facets } = await found(door, viewer);
		expect(ids).not.toContain(id);
		expect(facets.total).toBe(before.total);
		expect(facets.counts).toEqual(before.counts);
	}
	expect(await stranger.db((trx) => suggestMaterials(trx, 'kwispelstaart'))).toEqual([]);
});

test('the counts beside the choices are those of the list they lead to', async () => {
	await share(true, [], { sectors: ['wo', 'hbo'], language: 'fy' });
	await share(true, [], { sectors: ['wo'], language: 'nl' });
	const { counts } = await visitor.db((trx) => countFacets(trx, kwispel, null));
	for (const [name, value] of [
		['sector', 'wo'],
		['sector', 'hbo'],
		['lang', 'fy'],
		['open', 'open']
	] as const) {
		const chosen = readFilter(new URLSearchParams({ q: 'kwispelstaart', [name]: value }));
		const { materials } = await visitor.db((trx) => listMaterials(trx, chosen, null));
		expect(counts[name][value], `${name} ${value}`).toBe(materials.length);
	}
	// a choice leaves the counts of its own facet as they were, and narrows the others
	const chosen = readFilter(new URLSearchParams('q=kwispelstaart&lang=fy'));
	const narrowed = await visitor.db((trx) => countFacets(trx, chosen, null));
	expect(narrowed.counts.lang).toEqual(counts.lang);
	expect(narrowed.counts.sector.wo).toBeLessThan(counts.sector.wo ?? 0);
});

test('a list paged by key shows everything once, forth and back, whatever its order', async () => {
	for (let more = 0; more < 30; more++) await share(true, [], { title: 'Zelfde kwispeltitel' });
	for (const sort of ['new', 'title', 'best']) {
		const seen: number[] = [];
		let filter = readFilter(new URLSearchParams({ q: 'kwispelstaart', sort }));
		for (;;) {
			const page = await visitor.db((trx) => listMaterials(trx, filter, null));
			seen.push(...page.materials.map(({ id }) => id));
			if (!page.next) {
				const back = await visitor.db((trx) =>
					listMaterials(trx, { ...filter, cursor: page.previous }, null)
				);
				expect(
					back.materials.map(({ id }) => id),
					sort
				).toEqual(seen.slice(0, back.materials.length));
				break;
			}
			filter = { ...filter, cursor: page.next };
		}
		expect(new Set(seen).size, sort).toBe(seen.length);
		expect(seen.length, sort).toBeGreaterThan(30);
	}
});

test('a lead improves what is shared in the pilot, and cannot show it to the world', async () => {
	const id = await share(false, [pilot]);
	const better = details({ title: 'Kwispelen, verbeterd' });
	expect(await lead.db((trx) => updateMaterial(trx, id, better))).toBe(true);
	await expect(lead.db((trx) => updateMaterial(trx, id, better, true))).rejects.toThrow(
		/only the owner/
	);
	expect(await member.db((trx) => updateMaterial(trx, id, better))).toBe(false);
	expect(await maker.db((trx) => updateMaterial(trx, id, better, true))).toBe(true);
	expect(await visitor.db((trx) => findMaterial(trx, id, null))).toMatchObject({ isPublic: true });
});

test('a member passes on what is public, and not what a pilot keeps to itself', async () => {
	const kept = await share(false, [pilot]);
	await expect(
		member.db((trx) => shareMaterial(trx, member.id, kept, elsewhere, ''))
	).rejects.toThrow(/row-level security/);
	const open = await share(true, [pilot]);
	await member.db((trx) => shareMaterial(trx, member.id, open, elsewhere, 'Kijk eens.'));
	const page = await member.db((trx) => findMaterial(trx, open, member.id));
	expect(page?.places.map(({ id }) => id).sort()).toEqual([pilot, elsewhere].sort());
});

test('versions added at the same time get numbers without holes or doubles', async () => {
	const id = await share(true);
	const url = 'https://voorbeeld.nl/nieuw';
	await Promise.all(
		Array.from({ length: 8 }, (_, index) =>
			maker.db((trx) => addVersion(trx, id, `Wijziging ${index}`, { url, file: null }))
		)
	);
	const page = await maker.db((trx) => findMaterial(trx, id, maker.id));
	expect(page?.versions.map(({ number }) => number)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
	expect(page).toMatchObject({ version: 9, url });
	await expect(
		stranger.db((trx) => addVersion(trx, id, 'Niet van mij', { url, file: null }))
	).rejects.toThrow(/may not change/);
});

test('the family of a material is shown up and down, as far as one may see', async () => {
	const root = await share(true, [], { title: 'Kwispelwortel' });
	const secret = await share(false, [pilot], { title: 'Kwispeltak', basedOn: root });
	const leaf = await share(true, [], { title: 'Kwispelblad', basedOn: secret });
	const known = await member.db((trx) => findMaterial(trx, leaf, member.id));
	expect(known?.ancestors.map(({ title }) => title)).toEqual(['Kwispeltak', 'Kwispelwortel']);
	const seen = await visitor.db((trx) => findMaterial(trx, leaf, null));
	expect(seen?.ancestors).toEqual([]);
	const below = await visitor.db((trx) => findMaterial(trx, root, null));
	expect(below?.descendants).toEqual([]);
});

test('only its owner removes a material, and then nobody sees it', async () => {
	const id = await share(true, [pilot]);
	for (const one of [lead, member, stranger])
		expect(await one.db((trx) => removeMaterial(trx, one.id, id))).toBe(false);
	expect(await maker.db((trx) => removeMaterial(trx, maker.id, id))).toBe(true);
	for (const one of [maker, lead])
		expect(await one.db((trx) => findMaterial(trx, id, one.id))).toBeNull();
	expect((await found(maker, maker.id)).ids).not.toContain(id);
});

test('an upload that never became a material is gone after a week, bytes too; others stay', async () => {
	const upload = async (age: string) => {
		const path = `${maker.id}/${randomUUID()}.png`;
		await putObject('materials', path, Buffer.from('bytes'), 'image/png');
		const facts = { path, name: 'plaat.png', mime: 'image/png', bytes: 5, sha256: 'x' };
		const stored = { ...facts, safeInline: true, width: 1, height: 1 };
		const { id } = await maker.db((trx) => insertFile(trx, 'materials', maker.id, stored));
		await owner.query('update files set created_at = now() - $2::interval where id = $1', [
			id,
			age
		]);
		return { id, path };
	};
	const [old, fresh, used] = [
		await upload('8 days'),
		await upload('6 days'),
		await upload('8 days')
	];
	const sharing = { public: true, communities: [], why: '' };
	const alt = { alt: 'Een plaat.' };
	await maker.db((trx) =>
		createMaterial(trx, maker.id, { file: used.id }, { ...details(), ...alt }, sharing)
	);
	await tasks.remove_loose_files?.({}, {} as JobHelpers);
	expect(await readObject('materials', old.path)).toBeNull();
	expect(await maker.db((trx) => findStoredFile(trx, old.id))).toBeNull();
	for (const kept of [fresh, used]) {
		expect(await readObject('materials', kept.path)).not.toBeNull();
		expect(await maker.db((trx) => findStoredFile(trx, kept.id))).not.toBeNull();
	}
});
