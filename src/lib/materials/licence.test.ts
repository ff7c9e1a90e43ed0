import { expect, test } from 'vitest';
import {
	adaptable,
	isLicenceCode,
	licenceCodes,
	licenceOf,
	openness,
	remixLicence,
	remixLicences
} from './licence.ts';
import type { LicenceCode } from './licence.ts';

test('open means free, adaptable and in all circumstances', () => {
	const open: LicenceCode[] = [
		'cc0-10',
		'pdm-10',
		'cc-by-40',
		'cc-by-30',
		'cc-by-sa-40',
		'cc-by-sa-30'
	];
	for (const code of licenceCodes) {
		const expected = open.includes(code) ? 'open' : code === 'unknown' ? 'onbekend' : 'overig_vrij';
		expect(openness(code, false), code).toBe(expected);
		expect(openness(code, true), code).toBe('gesloten');
	}
});

test('whether a work may be adapted follows from its licence', () => {
	expect(adaptable('cc0-10')).toBe('freely');
	expect(adaptable('pdm-10')).toBe('freely');
	expect(adaptable('cc-by-40')).toBe('with_name');
	expect(adaptable('cc-by-sa-30')).toBe('with_name_same_licence');
	expect(adaptable('cc-by-nc-40')).toBe('noncommercial');
	expect(adaptable('cc-by-nc-sa-40')).toBe('noncommercial_same_licence');
	expect(adaptable('cc-by-nd-40')).toBe('no');
	expect(adaptable('cc-by-nc-nd-30')).toBe('no');
	expect(adaptable('yes')).toBe('no');
	expect(adaptable('no')).toBe('ask');
	expect(adaptable('unknown')).toBe('ask');
});

const may = (licence: LicenceCode) => ({ allowed: true, licence });
const mayNot = (reason: string) => ({ allowed: false, reason });

test('the licence of a remix is the strictest of its sources', () => {
	expect(remixLicence('cc0-10', 'cc-by-nc-sa-40')).toEqual(may('cc-by-nc-sa-40'));
	expect(remixLicence('pdm-10', 'cc-by-30')).toEqual(may('cc-by-30'));
	expect(remixLicence('cc-by-40', 'cc-by-40')).toEqual(may('cc-by-40'));
	expect(remixLicence('cc-by-40', 'cc-by-sa-40')).toEqual(may('cc-by-sa-40'));
	expect(remixLicence('cc-by-40', 'cc-by-nc-40')).toEqual(may('cc-by-nc-40'));
	expect(remixLicence('cc-by-40', 'cc-by-nc-sa-40')).toEqual(may('cc-by-nc-sa-40'));
	expect(remixLicence('cc-by-nc-40', 'cc-by-nc-sa-40')).toEqual(may('cc-by-nc-sa-40'));
	expect(remixLicence('cc-by-nc-40', 'cc-by-nc-40')).toEqual(may('cc-by-nc-40'));
});

test('share alike for everyone and not for profit cannot both be kept', () => {
	for (const code of ['cc-by-nc-40', 'cc-by-nc-sa-40', 'cc-by-nc-30', 'cc-by-nc-sa-30'] as const)
		expect(remixLicence('cc-by-sa-40', code), code).toEqual(mayNot('share_alike_clash'));
});

test('what may not be adapted cannot be part of a remix', () => {
	for (const code of licenceCodes) {
		const reason = ['unknown', 'no'].includes(code)
			? 'unknown'
			: code === 'yes'
				? 'rights_reserved'
				: 'no_derivatives';
		expect(remixLicence('cc-by-nd-40', code), code).toEqual(mayNot(reason));
	}
	expect(remixLicence('cc-by-40', 'yes')).toEqual(mayNot('rights_reserved'));
	expect(remixLicence('cc0-10', 'unknown')).toEqual(mayNot('unknown'));
});

test('version 3.0 may move up, and stays when both are 3.0', () => {
	expect(remixLicence('cc-by-sa-30', 'cc-by-sa-40')).toEqual(may('cc-by-sa-40'));
	expect(remixLicence('cc-by-30', 'cc-by-sa-40')).toEqual(may('cc-by-sa-40'));
	expect(remixLicence('cc-by-sa-30', 'cc-by-sa-30')).toEqual(may('cc-by-sa-30'));
	expect(remixLicence('cc-by-30', 'cc-by-40')).toEqual(may('cc-by-40'));
});

test('works free of rights stay free', () => {
	expect(remixLicence('cc0-10', 'cc0-10')).toEqual(may('cc0-10'));
	expect(remixLicence('cc0-10', 'pdm-10')).toEqual(may('cc0-10'));
	expect(remixLicence('pdm-10', 'pdm-10')).toEqual(may('pdm-10'));
});

test('the order of two sources does not matter', () => {
	for (const a of licenceCodes)
		for (const b of licenceCodes) expect(remixLicence(a, b)).toEqual(remixLicence(b, a));
});

test('many sources are taken together; one that may not be adapted is refused alone', () => {
	expect(remixLicences(['cc-by-40', 'cc0-10', 'cc-by-sa-30'])).toEqual(may('cc-by-sa-40'));
	expect(remixLicences(['cc-by-sa-40', 'cc-by-40', 'cc-by-nc-40'])).toEqual(
		mayNot('share_alike_clash')
	);
	expect(remixLicences(['cc-by-nd-40'])).toEqual(mayNot('no_derivatives'));
	expect(remixLicences(['cc-by-sa-30'])).toEqual(may('cc-by-sa-30'));
	expect(remixLicences([])).toBeNull();
});

test('every code has a name and, when it is a real licence, the address of its deed', () => {
	for (const code of licenceCodes) {
		const { label, url } = licenceOf(code);
		if (['yes', 'no', 'unknown'].includes(code)) expect([label, url]).toEqual([null, null]);
		else
			expect(url, code).toMatch(
				/^https:\/\/creativecommons\.org\/(licenses|publicdomain)\/[a-z-]+\/\d\.0\/$/
			);
	}
	expect(licenceOf('cc-by-nc-sa-30')).toMatchObject({
		label: 'CC BY-NC-SA 3.0',
		url: 'https://creativecommons.org/licenses/by-nc-sa/3.0/'
	});
	expect(isLicenceCode('cc-by-40')).toBe(true);
	expect(isLicenceCode('cc-by-25')).toBe(false);
	expect(isLicenceCode('toString')).toBe(false);
});
