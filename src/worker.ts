/**
 * The worker: carries out jobs that transactions left behind. Any number may run beside each other.
 * Each area brings its own tasks; the schedule stands here.
 */
import { run } from 'graphile-worker';
import type { TaskList } from 'graphile-worker';
import { env } from './environment.ts';
import { closeDatabase } from './lib/server/db.ts';
import { errorFacts, log } from './lib/server/log.ts';
import { tasks as housekeeping } from './lib/server/housekeeping.jobs.ts';
import { tasks as communities } from './lib/communities/communities.jobs.ts';
import { tasks as events } from './lib/events/events.jobs.ts';
import { tasks as feedback } from './lib/learning/feedback.jobs.ts';
import { tasks as lessons } from './lib/learning/lessons.jobs.ts';
import { tasks as statements } from './lib/learning/lrs.jobs.ts';
import { tasks as instruments } from './lib/instruments/instruments.jobs.ts';
import { tasks as materials } from './lib/materials/materials.jobs.ts';
import { tasks as notifications } from './lib/notifications/notifications.jobs.ts';
import { tasks as people } from './lib/people/people.jobs.ts';
import { tasks as threads } from './lib/threads/threads.jobs.ts';

const taskList: TaskList = {
	...housekeeping,
	...people,
	...communities,
	...materials,
	...threads,
	...events,
	...feedback,
	...lessons,
	...statements,
	...instruments,
	...notifications
};

const runner = await run({
	connectionString: env.DATABASE_SERVICE_URL,
	concurrency: 6,
	// a job announces itself; asking is for what was missed
	pollInterval: 2_000,
	noHandleSignals: true,
	taskList,
	// minute hour day month weekday task
	crontab: [
		'*/5 * * * * send_digests',
		'*/5 * * * * sweep_offers',
		'*/10 * * * * free_jobs',
		'7 * * * * remind_events',
		'12 7 * * * remind_actions',
		'37 3 * * * remove_event_answers',
		'17 3 * * * clean_up',
		'27 3 * * * remove_loose_files',
		'40 * * * * remind_leads',
		'50 * * * * tend_reviews'
	].join('\n')
});

// the lessons of this checkout are those to find
await runner.addJob('index_lessons', {}, { jobKey: 'index_lessons' });

runner.events.on('job:failed', ({ job, error }) => {
	log('error', 'a job was given up', {
		task: job.task_identifier,
		attempts: job.attempts,
		...errorFacts(error)
	});
});

async function stop(): Promise<void> {
	await runner.stop();
	await closeDatabase();
	process.exit(0);
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
log('info', 'the worker is ready');
await runner.promise;
