import { getContext, setContext } from 'svelte';

/** What a form action returns when it did not redirect: the page's `form` prop fits. */
export interface FormResult {
	/** `id` of the form the answer belongs to; without it the form that was sent takes it */
	form?: string;
	/** per field name: what is wrong and what to do; `form` holds what belongs to no field */
	errors?: Record<string, string | undefined>;
	/** what was typed, for when the page was loaded anew */
	values?: Record<string, unknown>;
	/** about the form as a whole */
	message?: string;
}

interface FormContext {
	id: () => string;
	error: (name: string) => string | undefined;
	value: (name: string) => unknown;
	pending: () => boolean;
}

const key = Symbol('form');

/** Called by Form: lets the fields inside find their error and value by name. */
export function provideForm(context: FormContext): void {
	setContext(key, context);
}

/** The form around a field; undefined outside one. */
export function surroundingForm(): FormContext | undefined {
	return getContext<FormContext | undefined>(key);
}

/** What was typed into a field before the page was loaded anew; undefined when nothing was. */
export function typedBefore(name: () => string | undefined): unknown {
	const field = name();
	return field === undefined ? undefined : surroundingForm()?.value(field);
}

/** The id of a field's control, so that the error summary can link to it. */
export function fieldId(form: string | undefined, name: string): string {
	return `${form ?? 'f'}-${name}`.replace(/[^\w-]/g, '-');
}

/**
 * A key that makes a repeated submit act once. `crypto.randomUUID` exists in secure contexts only
 * and a school may open the site over plain http on its own network.
 */
export function submitKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	// version 4, variant 1: what a column of type uuid and the server's check expect
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** What Field hands to the control it wraps. */
export interface Control {
	id: string;
	describedby: string | undefined;
	invalid: true | undefined;
}

/** One of the answers offered by Select, RadioGroup, ChoiceList and Combobox. */
export interface Option {
	value: string;
	label: string;
	hint?: string;
	disabled?: boolean;
}

/** Puts the ids of hint and error together for aria-describedby; undefined when there are none. */
export function describedBy(...ids: (string | false | undefined)[]): string | undefined {
	return ids.filter(Boolean).join(' ') || undefined;
}
