/** What a licence is called, apart from what it means: lists of licences need no more. */
import * as m from '../paraglide/messages.js';
import { licenceOf } from './licence.ts';
import type { LicenceCode } from './licence.ts';

/** The name of a licence: its own, or words where there is none. */
export function licenceName(code: LicenceCode): string {
	const { label, rights } = licenceOf(code);
	if (label) return label;
	if (rights === 'reserved') return m.licence_name_reserved();
	return rights === 'none' ? m.licence_name_none() : m.licence_name_unknown();
}
