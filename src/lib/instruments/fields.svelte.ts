/** Joint fields on a page: saved by themselves, kept up to date, and showing who is where. */
import { getContext, setContext, untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { StreamPosition } from '$lib/realtime/channels';
import { live } from '$lib/realtime/live.svelte';
import { refreshPage } from '$lib/realtime/refresh';
import { FieldRefused, JointFields } from './joint';
import type { FieldState, JointField, SavedField } from './joint';

export interface FieldView {
	value: string;
	by: string | null;
	state: FieldState;
	why: string;
	revision: number;
}

/** The data of a page on which a team fills in a run. */
interface RunPage {
	run: { id: number; state: string };
	position: StreamPosition | null;
	fields: JointField[];
	/** who looks, and is nobody else in another tab */
	viewer: { id: string } | null;
}

const empty: FieldView = { value: '', by: null, state: 'saved', why: '', revision: 0 };
/** How long a name stays beside a field after its last key. */
const writingMs = 6_000;

async function save(
	run: number,
	key: string,
	value: string,
	base: number,
	attempt: string,
	leaving: boolean
): Promise<SavedField> {
	const response = await fetch('/api/instruments/fields', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ run, key, value, base, attempt }),
		keepalive: leaving
	});
	if (response.ok) return (await response.json()) as SavedField;
	const told = (await response.json().catch(() => null)) as { message?: string } | null;
	if ([400, 403, 404, 409].includes(response.status)) throw new FieldRefused(told?.message ?? '');
	throw new Error(String(response.status));
}

export class Joint {
	readonly open: () => boolean;
	#views = new SvelteMap<string, FieldView>();
	#writers = new SvelteMap<string, { name: string; at: string; until: number }>();
	#core: JointFields;
	#position: StreamPosition | null = null;
	#told = 0;
	#leaving = false;

	constructor(page: () => RunPage) {
		this.open = () => page().run.state === 'open';
		const { run, fields } = untrack(page);
		this.#core = new JointFields({
			save: (key, value, base, attempt) => save(run.id, key, value, base, attempt, this.#leaving),
			changed: (key) => this.#show(key)
		});
		for (const field of fields) this.#core.apply(field);
		this.#keepUp(page);
	}

	#show(key: string): void {
		const { value, by, state, why, revision } = this.#core.get(key);
		this.#views.set(key, { value, by, state, why, revision });
	}

	#keepUp(page: () => RunPage): void {
		// the page's data came anew: fields that are newer than ours
		$effect(() => {
			for (const field of page().fields) untrack(() => this.#core.apply(field));
		});
		const stream = $derived(page().position?.stream);
		$effect(() => {
			const position = stream ? untrack(() => page().position) : null;
			this.#position = position;
			if (!position) return;
			return live.watch(
				position,
				{
					apply: ({ kind, data }) => {
						if (kind === 'field' && data) this.#core.apply(data as JointField);
						else void refreshPage();
					},
					reload: () => refreshPage(),
					closed: () => void refreshPage(),
					writing: ({ id, name, at = '' }) => {
						if (id !== page().viewer?.id)
							this.#writers.set(id, { name, at, until: Date.now() + writingMs });
					}
				},
				true
			);
		});
		$effect(() => {
			const leave = () => {
				this.#leaving = true;
				this.#core.flush();
				this.#leaving = false;
			};
			const forget = setInterval(() => {
				for (const [id, { until }] of this.#writers)
					if (until < Date.now()) this.#writers.delete(id);
			}, 2_000);
			addEventListener('pagehide', leave);
			return () => {
				leave();
				removeEventListener('pagehide', leave);
				clearInterval(forget);
			};
		});
	}

	view(key: string): FieldView {
		return this.#views.get(key) ?? empty;
	}

	/** Names of others who are writing in this field. */
	writers(key: string): string[] {
		return [...this.#writers.values()].filter(({ at }) => at === key).map(({ name }) => name);
	}

	type(key: string, value: string): void {
		this.#core.type(key, value);
		this.#say(key);
	}

	/** Tells the others where we are; a courtesy that may get lost. */
	#say(key: string): void {
		if (!this.#position || this.#told > Date.now() - 3_000) return;
		this.#told = Date.now();
		const { stream, epoch } = this.#position;
		fetch('/api/writing', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ stream, epoch, at: key })
		}).catch(() => undefined);
	}
}

const name = Symbol('joint');

/** Opens the fields of a page for the components in it; call it while the page is set up. */
export function openJoint(page: () => RunPage): Joint {
	return setContext(name, new Joint(page));
}

export function useJoint(): Joint {
	return getContext<Joint>(name);
}
