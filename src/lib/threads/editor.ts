/**
 * The rich-text editor of posts: what one sees is what is stored, as Markdown. Loaded when someone
 * starts to write, never before.
 */
import { Editor } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import Mention from '@tiptap/extension-mention';
import { Markdown } from '@tiptap/markdown';
import StarterKit from '@tiptap/starter-kit';
import type { SuggestionKeyDownProps, SuggestionProps } from '@tiptap/suggestion';

/** Someone who may be mentioned here. */
export interface Mentionable {
	id: string;
	name: string;
	role: string;
}

/** The list under an `@`, as the component shows it. */
export interface MentionList {
	people: Mentionable[];
	chosen: number;
	/** Where the list goes, in the window. */
	at: { left: number; top: number };
	choose(person: Mentionable): void;
}

const written = /^@\[((?:\\.|[^\]\\]){1,120})\]\(person:([0-9a-f-]{36})\)/;

/** A mention as it is written in Markdown; the server reads the same. */
function writeMention(name: string, id: string): string {
	const safe = name
		.replace(/\s+/g, ' ')
		.slice(0, 60)
		.replace(/[\\\]]/g, '\\$&');
	return `@[${safe}](person:${id})`;
}

const PersonMention = Mention.extend({
	markdownTokenName: 'mention',
	markdownTokenizer: {
		name: 'mention',
		level: 'inline',
		start: (text: string) => text.indexOf('@['),
		tokenize(text: string) {
			const match = written.exec(text);
			if (!match) return undefined;
			return {
				type: 'mention',
				raw: match[0],
				label: (match[1] ?? '').replace(/\\(.)/g, '$1'),
				id: match[2] ?? ''
			};
		}
	},
	parseMarkdown: (token) => ({
		type: 'mention',
		attrs: { id: token.id as string, label: token.label as string }
	}),
	renderMarkdown: (node) => writeMention(String(node.attrs?.label), String(node.attrs?.id))
});

export interface EditorOptions {
	element: HTMLElement;
	text: string;
	label: string;
	describedby?: string;
	/** Finds people who may read what is written here. */
	find(query: string): Promise<Mentionable[]>;
	/** The list of people changed, or went away. */
	onmentions(list: MentionList | null): void;
	onchange(text: string): void;
	/** A file was dropped or pasted. */
	onfiles(files: File[]): void;
	/** Ctrl+Enter. */
	onsend(): void;
}

/** Opens the editor on a text. */
export function openEditor(options: EditorOptions): Editor {
	let list: MentionList | null = null;
	const show = (next: MentionList | null) => {
		list = next;
		options.onmentions(next);
	};
	const place = (props: SuggestionProps<Mentionable, Mentionable>) => {
		const box = props.clientRect?.();
		show({
			people: props.items,
			chosen: Math.min(list?.chosen ?? 0, Math.max(0, props.items.length - 1)),
			at: { left: box?.left ?? 0, top: (box?.bottom ?? 0) + 4 },
			choose: (person) => props.command(person)
		});
	};
	return new Editor({
		element: options.element,
		content: options.text,
		contentType: 'markdown',
		extensions: [
			StarterKit.configure({
				heading: { levels: [2, 3] },
				underline: false,
				horizontalRule: false,
				link: { openOnClick: false, autolink: true, protocols: ['https', 'http', 'mailto'] }
			}),
			Image,
			Markdown.configure({ markedOptions: { gfm: true, breaks: false } }),
			PersonMention.configure({
				suggestion: {
					char: '@',
					items: ({ query }) => options.find(query),
					command: ({ editor, range, props }) => {
						const { id, name } = props as unknown as Mentionable;
						editor
							.chain()
							.focus()
							.insertContentAt(range, [
								{ type: 'mention', attrs: { id, label: name } },
								{ type: 'text', text: ' ' }
							])
							.run();
					},
					render: () => ({
						onStart: place,
						onUpdate: place,
						onExit: () => show(null),
						onKeyDown({ event }: SuggestionKeyDownProps) {
							if (!list || list.people.length === 0) return false;
							const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
							if (step !== 0) {
								const { length } = list.people;
								show({ ...list, chosen: (list.chosen + step + length) % length });
								return true;
							}
							if (event.key !== 'Enter' && event.key !== 'Tab') return false;
							const person = list.people[list.chosen];
							if (person) list.choose(person);
							return true;
						}
					})
				}
			})
		],
		editorProps: {
			attributes: {
				role: 'textbox',
				'aria-multiline': 'true',
				'aria-label': options.label,
				...(options.describedby ? { 'aria-describedby': options.describedby } : {}),
				class: 'whole'
			},
			handleKeyDown(_view, event) {
				if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
				options.onsend();
				return true;
			},
			handlePaste(_view, event) {
				const files = [...(event.clipboardData?.files ?? [])];
				if (files.length > 0) options.onfiles(files);
				return files.length > 0;
			},
			handleDrop(_view, event) {
				const files = [...(event.dataTransfer?.files ?? [])];
				if (files.length === 0) return false;
				event.preventDefault();
				options.onfiles(files);
				return true;
			}
		},
		onUpdate: ({ editor }) => options.onchange(editor.getMarkdown().trim())
	});
}

/** Letters and digits alone: what may not get lost between text and editor. */
const essence = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** True when the editor gives this text back whole; tables and the like stay in the plain box. */
export function keepsWhole(editor: Editor, text: string): boolean {
	return essence(editor.getMarkdown()) === essence(text) && !/^\s*\|.*\|\s*$/m.test(text);
}
