/** What the instruments do by the clock. */
import type { TaskList } from 'graphile-worker';
import { asService } from '../server/db.ts';
import { remindActions, remindNextRounds, remindSteps } from './actions.server.ts';

export const tasks: TaskList = {
	/** Every morning: a week before the day of an action or a step, and on it; and a year after a round. */
	async remind_actions() {
		await asService('remind of actions', remindActions);
		await asService('remind of steps of a design', remindSteps);
		await asService('remind of next rounds', remindNextRounds);
	}
};
