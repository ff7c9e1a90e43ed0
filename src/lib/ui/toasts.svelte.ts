export interface ToastMessage {
	id: number;
	text: string;
	tone: 'info' | 'success' | 'danger';
	action?: { label: string; run: () => void };
}

let next = 0;
let shown = $state<ToastMessage[]>([]);

/** What is shown now, oldest first; Toasts in the shell renders it. */
export function toasts(): readonly ToastMessage[] {
	return shown;
}

/**
 * Says something in passing, in a polite live region. For what must not be missed use a Notice.
 * @param text one sentence
 * @returns the id, for `dismiss`
 */
export function toast(
	text: string,
	options: { tone?: ToastMessage['tone']; action?: ToastMessage['action'] } = {}
): number {
	const id = ++next;
	// three at most: a fourth pushes out the oldest
	shown = [...shown.slice(-2), { id, text, tone: options.tone ?? 'info', action: options.action }];
	return id;
}

/** Takes one away. */
export function dismiss(id: number): void {
	shown = shown.filter((message) => message.id !== id);
}
