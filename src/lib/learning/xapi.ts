/** What somebody did in the learning path, as xAPI 1.0.3 statements under a pseudonym. */

export interface Deed {
	verb: 'initialized' | 'completed' | 'passed' | 'shared' | 'commented' | 'attended';
	/** Path of the thing on the platform. */
	path: string;
	name: string;
	kind: 'module' | 'assessment' | 'course' | 'meeting';
	at: Date | string;
	/** 0 to 1. */
	score?: number;
}

const verbs = 'http://adlnet.gov/expapi/verbs/';
const kinds = 'http://adlnet.gov/expapi/activities/';

/**
 * @param origin address of the platform, without a slash at the end
 * @param pseudonym stands for the person, tells nobody who
 */
export function statementOf(
	origin: string,
	pseudonym: string,
	{ verb, path, name, kind, at, score }: Deed
): Record<string, unknown> {
	const done = verb === 'completed' || verb === 'passed';
	return {
		actor: { objectType: 'Agent', account: { homePage: origin, name: pseudonym } },
		verb: { id: verbs + verb, display: { en: verb } },
		object: {
			objectType: 'Activity',
			id: origin + path,
			definition: { type: kinds + kind, name: { nl: name } }
		},
		...(done
			? {
					result: {
						completion: true,
						...(verb === 'passed' ? { success: true } : {}),
						...(score === undefined ? {} : { score: { scaled: Math.round(score * 100) / 100 } })
					}
				}
			: {}),
		context: { platform: 'Vliegwiel', language: 'nl' },
		timestamp: new Date(at).toISOString()
	};
}
