/** What an account is: how one gets in, and which passwords and addresses are good enough. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { educationRoles, roleLabel } from './person.ts';

/** Shorter ones are guessed; longer than 72 bytes the auth service would cut off (bcrypt). */
export const passwordLength = { min: 10, max: 72 } as const;
/** A password of one key held down is long and still guessed. */
const differentCharacters = 5;

const bytes = new TextEncoder();

/**
 * Says what is wrong with a new password, in the reader's language.
 * @param address of the account: the password may not be it, nor the part before the @
 * @returns null when it is good enough
 */
export function passwordProblem(password: string, address: string): string | null {
	if (password.length < passwordLength.min)
		return m.account_password_short({ count: passwordLength.min });
	if (bytes.encode(password).length > passwordLength.max)
		return m.account_password_long({ count: passwordLength.max });
	const plain = password.trim().toLowerCase();
	const own = address.trim().toLowerCase();
	if (own && (plain === own || plain === own.split('@')[0])) return m.account_password_address();
	if (new Set(plain).size < differentCharacters) return m.account_password_simple();
	return null;
}

const address = v.pipe(
	v.string(() => m.account_email_missing()),
	v.trim(),
	v.toLowerCase(),
	v.nonEmpty(() => m.account_email_missing()),
	v.maxLength(254, () => m.account_email_wrong()),
	v.email(() => m.account_email_wrong())
);

const name = v.pipe(
	v.string(() => m.account_name_missing()),
	v.trim(),
	v.nonEmpty(() => m.account_name_missing()),
	v.maxLength(80, () => m.account_name_long())
);

const role = v.picklist(educationRoles, () => m.account_role_missing());

/** Filled in already, whatever it is: it is compared, not judged. */
const typedPassword = v.pipe(
	v.string(() => m.account_password_missing()),
	v.nonEmpty(() => m.account_password_missing()),
	v.maxLength(1000, () => m.account_password_missing())
);

/** A new password, judged against the address it will open. */
const newPassword = (owner: string) =>
	v.pipe(
		typedPassword,
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const wrong = passwordProblem(dataset.value, owner);
			if (wrong) addIssue({ message: wrong });
		})
	);

export const signUpSchema = v.pipe(
	v.object({ name, email: address, password: typedPassword, role }),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { password, email } = dataset.value;
		const wrong = passwordProblem(password, email);
		const path = [
			{ type: 'object', origin: 'value', input: dataset.value, key: 'password', value: password }
		] as const;
		if (wrong) addIssue({ message: wrong, path: [...path] });
	})
);
export type SignUp = v.InferOutput<typeof signUpSchema>;

export const signInSchema = v.object({ email: address, password: typedPassword });

export const addressSchema = v.object({ email: address });

/** Digits as a mail program shows them, spaces and dashes allowed. */
export const codeSchema = v.object({
	email: address,
	code: v.pipe(
		v.string(() => m.account_code_missing()),
		v.transform((text) => text.replace(/[\s-]/g, '')),
		v.regex(/^\d{6,10}$/, () => m.account_code_wrong())
	)
});

/** @param owner address of the account */
export const newPasswordSchema = (owner: string) => v.object({ password: newPassword(owner) });

/** @param owner address of the account */
export const changePasswordSchema = (owner: string) =>
	v.object({ current_password: typedPassword, password: newPassword(owner) });

/** @param owner address of the account now */
export const changeAddressSchema = (owner: string) =>
	v.object({
		email: v.pipe(
			address,
			v.check(
				(wanted) => wanted !== owner,
				() => m.account_email_same()
			)
		),
		current_password: typedPassword
	});

/** For the field that asks what somebody does in education. */
export function roleOptions(): { value: string; label: string }[] {
	return educationRoles.map((value) => ({ value, label: roleLabel(value) }));
}

export const welcomeSchema = v.object({
	name,
	role,
	listed: v.optional(v.literal('on'))
});

/** What a mailed link can be for. `address` is our own; the others are the auth service's. */
export const linkTypes = [
	'signup',
	'email',
	'magiclink',
	'recovery',
	'invite',
	'email_change',
	'address'
] as const;
export type LinkType = (typeof linkTypes)[number];

export const linkSchema = v.object({
	token_hash: v.pipe(v.string(), v.regex(/^[\w-]{20,200}$/)),
	type: v.picklist(linkTypes)
});
