import { expect, test, vi } from 'vitest';
import { FieldRefused, JointFields } from './joint.ts';
import type { JointField, SavedField } from './joint.ts';
import { mergeText } from './merge.ts';

/** What the server does, in a few lines. */
function server() {
	const texts = [''];
	const answered = new Map<string, SavedField>();
	return {
		/** The same attempt again hears what it heard first. */
		saveOnce(value: string, base: number, attempt: string): SavedField {
			const saved = answered.get(attempt) ?? this.save(value, base);
			answered.set(attempt, saved);
			return saved;
		},
		get field(): JointField {
			return { key: 'droom', value: texts.at(-1) ?? '', revision: texts.length - 1, by: 'Noor' };
		},
		save(value: string, base: number): SavedField {
			const now = texts.at(-1) ?? '';
			const merged = mergeText(texts[base] ?? '', now, value);
			if (merged !== now) texts.push(merged);
			return { value: merged, revision: texts.length - 1 };
		}
	};
}

async function until(done: () => boolean): Promise<void> {
	await vi.waitFor(() => expect(done()).toBe(true), { interval: 5, timeout: 3_000 });
}

const start = (save: (value: string, base: number, attempt: string) => Promise<SavedField>) =>
	new JointFields({ save: (_key, ...sent) => save(...sent), changed: () => undefined }, 5);

test('what is typed while a text is on its way is sent after it', async () => {
	const there = server();
	const fields = start(async (value, base) => {
		const saved = there.save(value, base);
		await Promise.resolve();
		return saved;
	});
	fields.type('droom', 'Meer');
	fields.flush();
	fields.type('droom', 'Meer eigen werk');
	await until(() => fields.settled);
	expect(there.field.value).toBe('Meer eigen werk');
});

test('a text whose answer got lost is there once after the next try', async () => {
	const there = server();
	let cut = true;
	const fields = start((value, base) => {
		const saved = there.save(value, base);
		if (!cut) return Promise.resolve(saved);
		cut = false;
		return Promise.reject(new TypeError('network'));
	});
	fields.type('droom', 'Open');
	await until(() => fields.get('droom').state === 'waiting');
	there.save('Open lessen', 1);
	await until(() => fields.settled);
	expect(there.field.value).toBe('Open lessen');
	expect(fields.get('droom').value).toBe('Open lessen');
});

test('words typed after an answer got lost stand there once, whatever others did meanwhile', async () => {
	const there = server();
	let lost = 0;
	const fields = start((value, base, attempt) => {
		const saved = there.saveOnce(value, base, attempt);
		return lost++ < 2 ? Promise.reject(new TypeError('network')) : Promise.resolve(saved);
	});
	fields.type('droom', 'een twee');
	await until(() => fields.get('droom').state === 'waiting');
	// others took a word of it away, and the signal of that came through
	there.save('twee drie', 1);
	fields.apply(there.field);
	fields.type('droom', 'een twee vier');
	await until(() => fields.settled);
	expect(there.field.value.split(' ').toSorted()).toEqual(['drie', 'twee', 'vier']);
	expect(fields.get('droom').value).toBe(there.field.value);
});

test('what others write comes in without taking away what one types', () => {
	const fields = start(() => new Promise(() => undefined));
	fields.type('droom', 'Samen');
	fields.apply({ key: 'droom', value: 'Vrij', revision: 1, by: 'Bram' });
	expect(fields.get('droom').value.split(' ').sort()).toEqual(['Samen', 'Vrij']);
	fields.apply({ key: 'droom', value: '', revision: 1, by: 'Bram' });
	expect(fields.get('droom').by).toBe('Bram');
	fields.stop();
});

test('a refusal is said and not tried again; the text stays', async () => {
	const save = vi.fn(() => Promise.reject(new FieldRefused('Deze ronde is gesloten')));
	const fields = start(save);
	fields.type('droom', 'Te laat');
	await until(() => fields.get('droom').state === 'refused');
	await new Promise((resolve) => setTimeout(resolve, 40));
	expect(save).toHaveBeenCalledTimes(1);
	expect(fields.get('droom')).toMatchObject({ value: 'Te laat', why: 'Deze ronde is gesloten' });
});
