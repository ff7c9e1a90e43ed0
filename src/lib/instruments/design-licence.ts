/** The licence that a design is to have, decided up front, and what it builds on. */
import type { LicenceCode } from '../materials/licence.ts';
import { licenceClash } from '../materials/material.ts';

/** Licences to choose from up front: those under which others may adapt; the advised ones first. */
export const designLicences = [
	'cc-by-40',
	'cc-by-sa-40',
	'cc0-10',
	'cc-by-nc-40',
	'cc-by-nc-sa-40'
] as const satisfies readonly LicenceCode[];

/** A material that the team wants to build on. */
export interface Source {
	id: number;
	title: string;
	licence: LicenceCode;
}

export interface Clash extends Source {
	/** The licence that building on it asks for; null when it may not be built on, or nobody knows. */
	must: LicenceCode | null;
	reason: 'no_derivatives' | 'share_alike_clash' | 'rights_reserved' | 'unknown' | null;
}

/**
 * Sources that do not go with the licence that was chosen: the rules of the learning path (M02).
 * @param chosen null while nothing was chosen: then only sources that may not be adapted at all
 */
export function licenceClashes(chosen: LicenceCode | null, sources: readonly Source[]): Clash[] {
	return sources.flatMap((source): Clash[] => {
		const clash = licenceClash(source.licence, chosen ?? source.licence);
		if (!clash) return [];
		return clash.allowed
			? [{ ...source, must: clash.licence, reason: null }]
			: [{ ...source, must: null, reason: clash.reason }];
	});
}
