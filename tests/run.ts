/**
 * Everything to know before pushing: `npm test`. The type checker and the linter keep one core busy,
 * beside them goes what leaves one, and browsers get both. `--full` runs every state, theme and width.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

interface Step {
	name: string;
	command: string[];
	/** Where the runner writes its counts; a step without one counts as one test. */
	counts?: 'test-results/unit.json' | 'test-results/db.json' | 'test-results/e2e.json';
	env?: Record<string, string>;
}

interface Outcome {
	passed: number;
	failed: number;
}

const full = process.argv.includes('--full');
const vitest = (project: string) => [
	'vitest',
	'run',
	'--project',
	project,
	// what a passing test printed hides the one that failed
	'--silent=passed-only',
	'--reporter=dot',
	'--reporter=json',
	`--outputFile.json=test-results/${project}.json`
];

// first: it compiles the messages, which must not change under what reads them
const build: Step = { name: 'build', command: ['npm', 'run', '--silent', 'build'] };
const reading: Step[] = [
	{ name: 'types', command: ['npm', 'run', '--silent', 'check'] },
	{ name: 'lint', command: ['npm', 'run', '--silent', 'lint'] }
];
const width: Record<string, string> = full ? { FULL: '1' } : {};
const running: Step[] = [
	{ name: 'unit', command: vitest('unit'), counts: 'test-results/unit.json', env: width },
	{ name: 'database', command: vitest('db'), counts: 'test-results/db.json', env: width },
	{ name: "database's types", command: ['node', 'src/embedded/types.ts', '--check'] },
	{ name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
	{ name: 'unused code', command: ['knip'] }
];
const browser: Step = {
	name: 'browser',
	command: ['node', 'tests/e2e.ts'],
	counts: 'test-results/e2e.json',
	env: width
};

interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	testResults: {
		name: string;
		message: string;
		assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
	}[];
}

interface BrowserReport {
	stats: { expected: number; unexpected: number; flaky: number };
	suites: BrowserSuite[];
}

interface BrowserSuite {
	suites?: BrowserSuite[];
	specs: {
		title: string;
		file: string;
		line: number;
		tests: { status: string; results: { error?: { message?: string } }[] }[];
	}[];
}

/** The names of what failed, each with the start of its message: long output hides them. */
const complaints: string[] = [];

function complain(name: string, message: string | undefined): void {
	complaints.push([name, ...(message ?? '').split('\n').slice(0, 12)].join('\n      '));
}

function readVitest(report: VitestReport): Outcome {
	for (const file of report.testResults) {
		const failed = file.assertionResults.filter(({ status }) => status === 'failed');
		for (const test of failed) complain(test.fullName, test.failureMessages[0]);
		if (file.message && failed.length === 0) complain(file.name, file.message);
	}
	return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function readBrowser({ stats, suites }: BrowserReport): Outcome {
	const pending = [...suites];
	for (let suite = pending.pop(); suite; suite = pending.pop()) {
		pending.push(...(suite.suites ?? []));
		for (const { title, file, line, tests } of suite.specs) {
			for (const { status, results } of tests) {
				// one that passed at the second try has passed, and is worth a look
				if (status !== 'unexpected' && status !== 'flaky') continue;
				const error = results.find((result) => result.error)?.error?.message;
				complain(
					`${status === 'flaky' ? 'at the second try: ' : ''}${file}:${line} ${title}`,
					error
				);
			}
		}
	}
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

function countsOf(file: string): Outcome | null {
	if (!existsSync(file)) return null;
	const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport | BrowserReport;
	return 'stats' in report ? readBrowser(report) : readVitest(report);
}

async function run(step: Step): Promise<Outcome> {
	const began = performance.now();
	if (step.counts) rmSync(step.counts, { force: true });
	const [command = '', ...args] = step.command;
	const child = spawn(command, args, {
		env: { ...process.env, ...step.env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const code = await new Promise<number>((resolve) =>
		child.on('close', (status) => resolve(status ?? 1))
	);
	const counted = (step.counts && countsOf(step.counts)) ?? {
		passed: code === 0 ? 1 : 0,
		failed: 0
	};
	// a runner that failed without a failed test, or did not get as far as counting
	if (code !== 0 && counted.failed === 0) counted.failed = 1;
	const seconds = ((performance.now() - began) / 1000).toFixed(0);
	console.log(
		`${code === 0 ? 'ok  ' : 'FAIL'}  ${step.name.padEnd(18)} ${counted.passed} passed, ${counted.failed} failed  (${seconds} s)`
	);
	if (code !== 0) console.log(output.trimEnd().split('\n').slice(-200).join('\n'));
	return counted;
}

const began = performance.now();
const outcomes: Outcome[] = [];
async function inOrder(steps: readonly Step[]): Promise<void> {
	for (const step of steps) outcomes.push(await run(step));
}
await inOrder([build]);
await Promise.all([inOrder(reading), inOrder(running)]);
await inOrder([browser]);
if (complaints.length > 0) console.log(`\nfailed:\n  ${complaints.join('\n  ')}\n`);
const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`in ${((performance.now() - began) / 1000).toFixed(0)} s`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
