/** What a licence means, in the reader's language. */
import * as m from '../paraglide/messages.js';
import { licenceName } from './licence-name.ts';
import { adaptable } from './licence.ts';
import type { LicenceCode, Openness, Remix } from './licence.ts';

/** The answer to "mag ik dit aanpassen?", as a sentence. */
export function adaptWords(code: LicenceCode): string {
	switch (adaptable(code)) {
		case 'freely':
			return m.licence_adapt_freely();
		case 'with_name':
			return m.licence_adapt_with_name();
		case 'with_name_same_licence':
			return m.licence_adapt_with_name_same_licence();
		case 'noncommercial':
			return m.licence_adapt_noncommercial();
		case 'noncommercial_same_licence':
			return m.licence_adapt_noncommercial_same_licence();
		case 'no':
			return m.licence_adapt_no();
		case 'ask':
			return m.licence_adapt_ask();
	}
}

/** The same answer in a few words, for a card. */
export function adaptShort(code: LicenceCode): string {
	switch (adaptable(code)) {
		case 'freely':
			return m.licence_short_freely();
		case 'with_name':
			return m.licence_short_with_name();
		case 'with_name_same_licence':
			return m.licence_short_same_licence();
		case 'noncommercial':
		case 'noncommercial_same_licence':
			return m.licence_short_noncommercial();
		case 'no':
			return m.licence_short_no();
		case 'ask':
			return m.licence_short_ask();
	}
}

/** Name of a class, for a label or facet. */
export function opennessName(openness: Openness): string {
	switch (openness) {
		case 'open':
			return m.licence_openness_open();
		case 'overig_vrij':
			return m.licence_openness_overig_vrij();
		case 'gesloten':
			return m.licence_openness_gesloten();
		case 'onbekend':
			return m.licence_openness_onbekend();
	}
}

/** One line that explains a class. */
export function opennessWords(openness: Openness): string {
	switch (openness) {
		case 'open':
			return m.licence_openness_open_help();
		case 'overig_vrij':
			return m.licence_openness_overig_vrij_help();
		case 'gesloten':
			return m.licence_openness_gesloten_help();
		case 'onbekend':
			return m.licence_openness_onbekend_help();
	}
}

/** Whether two works may be combined, and under what, as a sentence. */
export function remixWords(remix: Remix): string {
	if (remix.allowed) return m.licence_remix_allowed({ licence: licenceName(remix.licence) });
	switch (remix.reason) {
		case 'no_derivatives':
			return m.licence_remix_no_derivatives();
		case 'share_alike_clash':
			return m.licence_remix_share_alike_clash();
		case 'rights_reserved':
			return m.licence_remix_rights_reserved();
		case 'unknown':
			return m.licence_remix_unknown();
	}
}
