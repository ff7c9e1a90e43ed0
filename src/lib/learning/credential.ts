/**
 * A badge as others can check it: an Open Badges 3.0 credential (Verifiable Credentials 2.0) and the
 * list that says which ones were revoked (W3C Bitstring Status List). Shapes only; signing is apart.
 */
import { gunzipSync, gzipSync } from 'node:zlib';

/** What a credential says; no name and no address of the person in it. */
export interface CredentialFacts {
	/** Address of the platform, without a slash at the end. */
	origin: string;
	code: string;
	issuedAt: Date;
	/** SHA-256 in hex of the lower-cased e-mail address followed by the salt. */
	addressHash: string;
	salt: string;
	/** Where in which status list it stands. */
	statusList: number;
	statusIndex: number;
	achievement: {
		/** Key of the route. */
		route: string;
		name: string;
		description: string;
		criteria: string;
		alignment: Alignment[];
	};
}

export interface Alignment {
	framework: string;
	code: string;
}

/** Where a framework is described; one that has no page of its own is left out of a credential. */
const frameworks: Partial<Record<string, { name: string; url: string }>> = {
	DigCompEdu: {
		name: 'European Framework for the Digital Competence of Educators (DigCompEdu)',
		url: 'https://joint-research-centre.ec.europa.eu/digcompedu_en'
	},
	OIF: {
		name: 'OER Competency Framework (OIF, UNESCO)',
		url: 'https://unesdoc.unesco.org/ark:/48223/pf0000266159'
	},
	'UNESCO OER 2019': {
		name: 'UNESCO Recommendation on Open Educational Resources (2019)',
		url: 'https://www.unesco.org/en/legal-affairs/recommendation-open-educational-resources-oer'
	}
};

/** The issuer's name on the web: `did:web`, with the port of a site on this machine. */
export const issuerOf = (origin: string): string =>
	`did:web:${encodeURIComponent(new URL(origin).host)}`;

export const credentialAddress = (origin: string, code: string): string =>
	`${origin}/badges/${code}`;
const statusAddress = (origin: string, list: number): string => `${origin}/badges/status/${list}`;

const contexts = ['https://www.w3.org/ns/credentials/v2'];
const badgeContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const seconds = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;

/** The credential of a badge (Open Badges 3.0, "AchievementCredential"). */
export function badgeCredential(facts: CredentialFacts): Record<string, unknown> {
	const { origin, achievement } = facts;
	const routeAddress = `${origin}/badges/routes/${achievement.route}`;
	return {
		'@context': [...contexts, badgeContext],
		id: credentialAddress(origin, facts.code),
		type: ['VerifiableCredential', 'OpenBadgeCredential'],
		name: achievement.name,
		issuer: { id: issuerOf(origin), type: ['Profile'], name: 'Vliegwiel', url: origin },
		validFrom: seconds(facts.issuedAt),
		credentialSubject: {
			type: ['AchievementSubject'],
			identifier: [
				{
					type: 'IdentityObject',
					hashed: true,
					identityHash: `sha256$${facts.addressHash}`,
					identityType: 'emailAddress',
					salt: facts.salt
				}
			],
			achievement: {
				id: routeAddress,
				type: ['Achievement'],
				name: achievement.name,
				description: achievement.description,
				criteria: { narrative: achievement.criteria },
				image: { id: `${routeAddress}.svg`, type: 'Image' },
				inLanguage: 'nl',
				alignment: achievement.alignment.flatMap(({ framework, code }) => {
					const known = frameworks[framework];
					return known
						? [
								{
									type: ['Alignment'],
									targetName: `${framework} ${code}`,
									targetCode: code,
									targetUrl: known.url,
									targetFramework: known.name
								}
							]
						: [];
				})
			}
		},
		credentialStatus: {
			id: `${statusAddress(origin, facts.statusList)}#${facts.statusIndex}`,
			type: 'BitstringStatusListEntry',
			statusPurpose: 'revocation',
			statusListIndex: String(facts.statusIndex),
			statusListCredential: statusAddress(origin, facts.statusList)
		}
	};
}

/** Entries of one list: the least that the standard allows, so that a list tells little about who is looked up. */
export const statusListLength = 131_072;

/** The list of revoked badges, as a credential of its own. */
export function statusListCredential(
	origin: string,
	list: number,
	revoked: readonly number[],
	at: Date
): Record<string, unknown> {
	const bits = Buffer.alloc(statusListLength / 8);
	// the first entry is the highest bit of the first byte
	for (const index of revoked) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
	const address = statusAddress(origin, list);
	return {
		'@context': contexts,
		id: address,
		type: ['VerifiableCredential', 'BitstringStatusListCredential'],
		issuer: issuerOf(origin),
		validFrom: seconds(at),
		credentialSubject: {
			id: `${address}#list`,
			type: 'BitstringStatusList',
			statusPurpose: 'revocation',
			// multibase: base64url without padding
			encodedList: `u${gzipSync(bits).toString('base64url')}`
		}
	};
}

/** True when a list says that this entry was revoked. */
export function isRevoked(encodedList: string, index: number): boolean {
	const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
	return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}
