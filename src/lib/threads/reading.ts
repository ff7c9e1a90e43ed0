/**
 * Notes how far someone really looked: a post counts once it was in view for a second, in a tab that
 * was in front.
 * @param list holds the posts, each with `data-number`
 * @param read number read before
 * @returns what to call when the page goes
 */
export function watchReading(list: HTMLElement, thread: number, read: number): () => void {
	let seen = read;
	let sent = read;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const send = () => {
		if (document.visibilityState !== 'visible' || seen <= sent) return;
		sent = seen;
		fetch('/api/reads', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ thread, number: seen }),
			keepalive: true
		}).catch(() => {
			sent = read;
		});
	};
	const observer = new IntersectionObserver((entries) => {
		if (document.visibilityState !== 'visible') return;
		for (const { isIntersecting, target } of entries) {
			const number = Number((target as HTMLElement).dataset.number);
			if (isIntersecting && number > seen) seen = number;
		}
		clearTimeout(timer);
		timer = setTimeout(send, 1_000);
	});
	const observe = () => {
		for (const post of list.querySelectorAll('[data-number]')) observer.observe(post);
	};
	observe();
	const added = new MutationObserver(observe);
	added.observe(list, { childList: true });
	document.addEventListener('visibilitychange', send);
	return () => {
		clearTimeout(timer);
		observer.disconnect();
		added.disconnect();
		document.removeEventListener('visibilitychange', send);
	};
}
