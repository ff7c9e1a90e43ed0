/** What somebody filled in before a lesson's script was there must still be there when it is. */

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isTouched(control: Control): boolean {
	if (control instanceof HTMLSelectElement)
		return [...control.options].some((option) => option.selected !== option.defaultSelected);
	if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type))
		return control.checked !== control.defaultChecked;
	return control.type !== 'hidden' && control.value !== control.defaultValue;
}

/**
 * Remembers what was filled in.
 * @returns puts it back, as if it were done now
 */
export function rememberEarly(whole: Element): () => void {
	const touched = [...whole.querySelectorAll<Control>('input, select, textarea')]
		.filter(isTouched)
		.map((control) => ({
			control,
			value: control.value,
			checked: control instanceof HTMLInputElement && control.checked
		}));
	return () => {
		for (const { control, value, checked } of touched) {
			const box = control instanceof HTMLInputElement && /radio|checkbox/.test(control.type);
			if (box) control.checked = checked;
			else control.value = value;
			// of radios the one that was chosen tells of the others
			if (box && !checked && control.type === 'radio') continue;
			control.dispatchEvent(new Event('input', { bubbles: true }));
			control.dispatchEvent(new Event('change', { bubbles: true }));
		}
	};
}
