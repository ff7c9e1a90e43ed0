import { createSubscriber } from 'svelte/reactivity';

// one timer for all times on the page, and none when there are no times
const subscribe = createSubscriber((update) => {
	const timer = setInterval(update, 30_000);
	return () => clearInterval(timer);
});

/** The present, refreshed every half minute where it is read in a component. */
export function now(): Date {
	subscribe();
	return new Date();
}
