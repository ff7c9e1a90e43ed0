/**
 * A page can be used before its script has come, and Svelte then puts lists, boxes and what folds out
 * back to how the server sent them. (What is typed into a field, it keeps.)
 *
 * Call it before anything on the page is made live; the browser only.
 * @returns does again what was done early, as if it was done now; call it when the page is live
 */
export function rememberEarly(): () => void {
	const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
	const opened = all<HTMLDetailsElement>('details[open]');
	const lists = all<HTMLSelectElement>('select').map((list) => ({ list, value: list.value }));
	const pressed = all<HTMLInputElement>('input:is([type=checkbox], [type=radio])').filter(
		(box) => box.checked !== box.defaultChecked
	);
	const wanted = pressed.map((box) => ({ box, checked: box.checked }));
	const tell = (field: Element) => field.dispatchEvent(new Event('change', { bubbles: true }));
	return () => {
		for (const details of opened) details.open = true;
		for (const { list, value } of lists)
			if (list.value !== value) {
				list.value = value;
				tell(list);
			}
		for (const { box, checked } of wanted) {
			box.checked = checked;
			// a radio that lost its press to another says nothing, as in a browser
			if (checked || box.type === 'checkbox') tell(box);
		}
	};
}
