/** What the instruments do by the clock. */
import type { TaskList } from 'graphile-worker';
import { asService } from '../server/db.ts';
import { remindActions } from './actions.server.ts';

export const tasks: TaskList = {
	/** Every morning: a week before an action's day, and on it. */
	async remind_actions() {
		await asService('remind of actions', remindActions);
	}
};
