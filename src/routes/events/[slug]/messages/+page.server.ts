import * as v from 'valibot';
import { act } from '$lib/events/act.server';
import {
	listAudience,
	listMails,
	listMessages,
	resendMail,
	sendMessage
} from '$lib/events/board.server';
import { rowSchema } from '$lib/events/event-input';
import { helping, keeping } from '$lib/events/helping.server';
import { audienceSchema, messageSchema } from '$lib/events/message-input';
import { listSessions } from '$lib/events/sessions.server';
import { listQuestions } from '$lib/events/staff.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	// who it is for stands in the address: the preview is a page of its own, also without JavaScript
	const asked = url.searchParams;
	const read = v.safeParse(audienceSchema, {
		states: asked.getAll('states'),
		attended: asked.get('attended') ?? undefined,
		unanswered: asked.get('unanswered') ?? undefined,
		session: asked.get('session') ?? undefined
	});
	const audience = read.success ? read.output : v.parse(audienceSchema, { states: [] });
	return locals.db(async (trx) => {
		const event = await helping(trx, params.slug, keeping);
		return {
			event,
			audience,
			reached: await listAudience(trx, event.id, audience),
			questions: (await listQuestions(trx, event.id)).filter(({ retired }) => !retired),
			sessions: await listSessions(trx, event.id),
			messages: await listMessages(trx, event.id),
			mails: await listMails(trx, event.id)
		};
	});
};

export const actions: Actions = {
	send: async (event) => {
		const { outcome, problem } = await act(
			event,
			'event.message',
			messageSchema,
			async (trx, message) => {
				const { id } = await helping(trx, event.params.slug, keeping);
				return sendMessage(trx, id, message);
			},
			['states']
		);
		return problem ?? { form: 'send', saved: m.events_message_sent({ count: outcome.told }) };
	},
	resend: async (event) => {
		const { problem } = await act(event, 'event.resend', rowSchema, async (trx, { id }) => {
			await resendMail(trx, id);
			return {};
		});
		return problem ?? { saved: m.events_mail_resent() };
	}
};
