/**
 * What a licence allows: pure rules that run anywhere. Codes are those of NL-LOM
 * (copyrightsandotherrestrictions_nllom_20180530), classes are those of the programme: material is
 * open when anyone may keep, reuse, adapt, combine and share it, in all circumstances and for free.
 */

type Family = 'cc0' | 'pdm' | 'by' | 'by-sa' | 'by-nc' | 'by-nc-sa' | 'by-nd' | 'by-nc-nd';
type Rights = Family | 'reserved' | 'none' | 'unknown';

export type Licence = {
	code: LicenceCode;
	rights: Rights;
	/** 30 before 40, for the rule that BY-SA 3.0 may move up. */
	version: 10 | 30 | 40 | null;
	/** As people write it; null when there is no such licence and words are needed. */
	label: string | null;
	/** The deed, without language. */
	url: string | null;
};

export const licenceCodes = [
	'cc-by-40',
	'cc-by-sa-40',
	'cc0-10',
	'pdm-10',
	'cc-by-nc-40',
	'cc-by-nc-sa-40',
	'cc-by-nd-40',
	'cc-by-nc-nd-40',
	'cc-by-30',
	'cc-by-sa-30',
	'cc-by-nc-30',
	'cc-by-nc-sa-30',
	'cc-by-nd-30',
	'cc-by-nc-nd-30',
	'yes',
	'no',
	'unknown'
] as const;

export type LicenceCode = (typeof licenceCodes)[number];

/** Offered first when somebody shares own work; the programme advises it. */
export const defaultLicence: LicenceCode = 'cc-by-40';

/** True for a code we know. */
export function isLicenceCode(value: string): value is LicenceCode {
	return (licenceCodes as readonly string[]).includes(value);
}

/** Everything a page needs to name a licence. */
export function licenceOf(code: LicenceCode): Licence {
	if (code === 'yes') return { code, rights: 'reserved', version: null, label: null, url: null };
	if (code === 'no') return { code, rights: 'none', version: null, label: null, url: null };
	if (code === 'unknown') return { code, rights: 'unknown', version: null, label: null, url: null };
	const site = 'https://creativecommons.org';
	if (code === 'cc0-10') {
		const url = `${site}/publicdomain/zero/1.0/`;
		return { code, rights: 'cc0', version: 10, label: 'CC0 1.0', url };
	}
	if (code === 'pdm-10') {
		const url = `${site}/publicdomain/mark/1.0/`;
		return { code, rights: 'pdm', version: 10, label: 'Public Domain Mark 1.0', url };
	}
	const version = code.endsWith('-40') ? 40 : 30;
	const family = code.slice(3, -3) as Family;
	return {
		code,
		rights: family,
		version,
		label: `CC ${family.toUpperCase()} ${version / 10}.0`,
		url: `${site}/licenses/${family}/${version / 10}.0/`
	};
}

export type Openness = 'open' | 'overig_vrij' | 'gesloten' | 'onbekend';

/**
 * The programme's class. The database computes the same in `private.openness_of`.
 * NonCommercial and NoDerivatives fail "in all circumstances": free, not open.
 */
export function openness(code: LicenceCode, hasCost: boolean): Openness {
	if (hasCost) return 'gesloten';
	const { rights } = licenceOf(code);
	if (rights === 'unknown') return 'onbekend';
	return ['cc0', 'pdm', 'by', 'by-sa'].includes(rights) ? 'open' : 'overig_vrij';
}

export type Adaptable =
	| 'freely'
	| 'with_name'
	| 'with_name_same_licence'
	| 'noncommercial'
	| 'noncommercial_same_licence'
	| 'no'
	| 'ask';

/** The answer to "mag ik dit aanpassen?"; the words are in `licence-words.ts`. */
export function adaptable(code: LicenceCode): Adaptable {
	const answers: Record<Rights, Adaptable> = {
		cc0: 'freely',
		pdm: 'freely',
		by: 'with_name',
		'by-sa': 'with_name_same_licence',
		'by-nc': 'noncommercial',
		'by-nc-sa': 'noncommercial_same_licence',
		'by-nd': 'no',
		'by-nc-nd': 'no',
		reserved: 'no',
		// "no restrictions" in a record is only a lead: the page itself decides
		none: 'ask',
		unknown: 'ask'
	};
	return answers[licenceOf(code).rights];
}

export type Remix =
	| { allowed: true; licence: LicenceCode }
	| {
			allowed: false;
			reason: 'no_derivatives' | 'share_alike_clash' | 'rights_reserved' | 'unknown';
	  };

/**
 * The licence of a work made from two others.
 * Source of the rules: Creative Commons' compatibility chart; BY-SA 3.0 and BY-NC-SA 3.0 allow a
 * later version.
 */
export function remixLicence(a: LicenceCode, b: LicenceCode): Remix {
	const [one, two] = [licenceOf(a), licenceOf(b)];
	const rights = [one.rights, two.rights];
	if (rights.includes('unknown') || rights.includes('none'))
		return { allowed: false, reason: 'unknown' };
	if (rights.includes('reserved')) return { allowed: false, reason: 'rights_reserved' };
	if (rights.some((right) => right.endsWith('nd')))
		return { allowed: false, reason: 'no_derivatives' };
	if (isPublicDomain(one))
		return { allowed: true, licence: isPublicDomain(two) ? freest(a, b) : b };
	if (isPublicDomain(two)) return { allowed: true, licence: a };
	const noncommercial = rights.some((right) => right.includes('nc'));
	if (noncommercial && rights.includes('by-sa'))
		return { allowed: false, reason: 'share_alike_clash' };
	const shareAlike = rights.some((right) => right.endsWith('sa'));
	const family = `cc-by${noncommercial ? '-nc' : ''}${shareAlike ? '-sa' : ''}` as const;
	const version = Math.max(one.version ?? 40, two.version ?? 40) === 40 ? '40' : '30';
	return { allowed: true, licence: `${family}-${version}` };
}

/**
 * The licence of a work made from any number of others.
 * @returns null when there are none
 */
export function remixLicences(codes: LicenceCode[]): Remix | null {
	const [first, ...others] = codes;
	if (first === undefined) return null;
	return others.reduce<Remix>(
		(sofar, code) => (sofar.allowed ? remixLicence(sofar.licence, code) : sofar),
		// with itself: refuses a single source that may not be adapted
		remixLicence(first, first)
	);
}

function isPublicDomain(licence: Licence): boolean {
	return licence.rights === 'cc0' || licence.rights === 'pdm';
}

/** A mark only states that a work is free of rights; a new work is waived with CC0. */
function freest(a: LicenceCode, b: LicenceCode): LicenceCode {
	return a === 'pdm-10' && b === 'pdm-10' ? 'pdm-10' : 'cc0-10';
}
