import { error } from '@sveltejs/kit';
import type { Component } from 'svelte';
import * as m from '$lib/paraglide/messages.js';
import type { PageLoad } from './$types';

// lazy, so that a page brings its own text and blocks and no other
const texts = import.meta.glob<Component>('/content/leerpad/*/*/*.mdx', { import: 'default' });

export const load: PageLoad = async ({ data }) => {
	const text = texts[`/content/leerpad/${data.lesson.file}`];
	if (!text) error(404, { message: m.errors_not_found() });
	return { ...data, Text: await text() };
};
