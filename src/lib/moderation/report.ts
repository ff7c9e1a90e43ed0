/** What a report is: about what, why, and how it can end. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';

export const reportReasons = [
	'onvriendelijk',
	'privacy',
	'auteursrecht',
	'reclame',
	'onjuist',
	'anders'
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** How a decision can end; which of them depends on what was reported. */
export type Outcome = 'hidden' | 'kept' | 'edited' | 'suspended';

/** What a report is about, as an address names it: `?post=12`. */
export type SubjectKind = 'post' | 'material' | 'person' | 'review';
export interface SubjectRef {
	kind: SubjectKind;
	id: string;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads what is reported; null unless it is exactly one thing. */
export function readSubject(params: URLSearchParams): SubjectRef | null {
	const asked = (['post', 'material', 'person', 'review'] as const).filter((kind) =>
		params.has(kind)
	);
	const [kind] = asked;
	if (!kind || asked.length > 1) return null;
	const id = params.get(kind) ?? '';
	return (kind === 'person' ? uuid : /^[1-9]\d{0,14}$/).test(id) ? { kind, id } : null;
}

const note = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.maxLength(1000, () => m.moderation_note_long())
);

export const reportSchema = v.pipe(
	v.object({ reason: v.picklist(reportReasons, () => m.moderation_reason_missing()), note }),
	v.forward(
		v.check(
			({ reason, note: words }) => reason !== 'anders' || words !== '',
			() => m.moderation_note_missing()
		),
		['note']
	)
);
export type NewReport = v.InferOutput<typeof reportSchema>;

/** Sentences to start from when something is hidden; own words may follow. */
export const readyReasons: Record<ReportReason, () => string> = {
	onvriendelijk: () => m.moderation_ready_unkind(),
	privacy: () => m.moderation_ready_privacy(),
	auteursrecht: () => m.moderation_ready_copyright(),
	reclame: () => m.moderation_ready_advertising(),
	onjuist: () => m.moderation_ready_untrue(),
	anders: () => ''
};

export const reasonWords: Record<ReportReason, () => string> = {
	onvriendelijk: () => m.moderation_reason_unkind(),
	privacy: () => m.moderation_reason_privacy(),
	auteursrecht: () => m.moderation_reason_copyright(),
	reclame: () => m.moderation_reason_advertising(),
	onjuist: () => m.moderation_reason_untrue(),
	anders: () => m.moderation_reason_other()
};

export const outcomeWords: Record<Outcome, () => string> = {
	hidden: () => m.moderation_outcome_hidden(),
	kept: () => m.moderation_outcome_kept(),
	edited: () => m.moderation_outcome_edited(),
	suspended: () => m.moderation_outcome_suspended()
};

const rowId = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));

/**
 * A decision. Hiding needs a reason, as the author reads it: a ready-made sentence, own words or both.
 * `words` is what is stored and sent.
 */
export const decisionSchema = v.pipe(
	v.object({
		report: rowId,
		outcome: v.picklist(['hidden', 'kept', 'edited', 'suspended']),
		ready: v.optional(v.picklist(['', ...reportReasons]), ''),
		days: v.optional(v.picklist(['7', '30', '']), '7'),
		note
	}),
	v.transform(({ ready, note: own, ...rest }) => ({
		...rest,
		// a reason to hide is no answer to whoever hears that it stays
		words: [ready && rest.outcome !== 'kept' ? readyReasons[ready]() : '', own]
			.filter(Boolean)
			.join(' ')
			.slice(0, 1000)
	})),
	v.check(
		({ outcome, words }) => outcome === 'kept' || words !== '',
		() => m.moderation_words_missing()
	)
);
export type Decision = v.InferOutput<typeof decisionSchema>;

/** Puts a hidden post, or hidden feedback, back. */
export const restoreSchema = v.object({
	kind: v.picklist(['post', 'review']),
	id: rowId,
	note: v.pipe(
		note,
		v.minLength(1, () => m.moderation_words_missing())
	)
});
export type Restoring = v.InferOutput<typeof restoreSchema>;

/** A report as those who keep order see it; the reporter stays unnamed. */
export interface Report {
	id: number;
	reason: ReportReason;
	note: string;
	created_at: string;
	decided_at: string | null;
	outcome: Outcome | null;
	decision: string;
	decided_by: string | null;
	community: string | null;
	slug: string | null;
	material_id: number | null;
	material: string | null;
	person_id: string | null;
	person: string | null;
	post_id: number | null;
	thread_id: number | null;
	number: number | null;
	/** Feedback on work, in the words that were given. */
	review_id: number | null;
	top: string | null;
	tips: string | null;
	/** Of the thread, or of the assignment that the feedback is on. */
	title: string | null;
	author: string | null;
	hidden: boolean;
	deleted: boolean;
	body_html: string | null;
	/** The viewer may read where it stands; a moderator judges by the words alone elsewhere. */
	readable: boolean;
	/** Other reports of the same thing. */
	others: number;
}
