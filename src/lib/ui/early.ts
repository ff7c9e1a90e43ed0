/**
 * A page can be used before its script has come, and Svelte then puts lists, boxes and what folds out
 * back to how the server sent them.
 */

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isBox = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && /radio|checkbox/.test(control.type);

function isTouched(control: Control): boolean {
	if (control instanceof HTMLSelectElement) {
		const options = [...control.options];
		// without a chosen one the browser shows the first that can be chosen
		const sent =
			options.find((option) => option.defaultSelected) ?? options.find(({ disabled }) => !disabled);
		return control.value !== (sent?.value ?? '');
	}
	if (isBox(control)) return control.checked !== control.defaultChecked;
	return control.type !== 'hidden' && control.value !== control.defaultValue;
}

/** Fills a form in with what was entered before, as if it was done now. */
export function fillIn(
	form: HTMLFormElement,
	fields: readonly (readonly [string, string])[]
): void {
	for (const control of form.querySelectorAll<Control>('input, select, textarea')) {
		if (control.type === 'hidden' || control.type === 'file') continue;
		const given = fields.filter(([name]) => name === control.name).map(([, value]) => value);
		if (isBox(control)) control.checked = given.includes(control.value);
		else control.value = given[0] ?? '';
		if (control.type === 'radio' && isBox(control) && !control.checked) continue;
		control.dispatchEvent(new Event('input', { bubbles: true }));
		control.dispatchEvent(new Event('change', { bubbles: true }));
	}
}

/**
 * Remembers what was filled in and folded out. Call it before it is made live; in the browser only.
 * @returns does it again, as if it was done now; call it when it is live
 */
export function rememberEarly(whole: ParentNode): () => void {
	const opened = [...whole.querySelectorAll<HTMLDetailsElement>('details[open]')];
	const touched = [...whole.querySelectorAll<Control>('input, select, textarea')]
		.filter(isTouched)
		.map((control) => ({
			control,
			value: control.value,
			checked: isBox(control) && control.checked
		}));
	return () => {
		for (const details of opened) details.open = true;
		for (const { control, value, checked } of touched) {
			if (isBox(control)) control.checked = checked;
			// a file stays with its field, and no script may set it
			else if (control.value !== value) control.value = value;
			// of radios the one that was chosen tells of the others
			if (control.type === 'radio' && !checked) continue;
			control.dispatchEvent(new Event('input', { bubbles: true }));
			control.dispatchEvent(new Event('change', { bubbles: true }));
		}
	};
}
