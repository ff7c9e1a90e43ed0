/** Every block a lesson may use; lessons take theirs from here, and load them when one comes in sight. */
import Assignment from './Assignment.svelte';
import AttributionBuilder from './AttributionBuilder.svelte';
import Calibrate from './Calibrate.svelte';
import Callout from './Callout.svelte';
import Canvas from './Canvas.svelte';
import Checklist from './Checklist.svelte';
import Choice from './Choice.svelte';
import Discuss from './Discuss.svelte';
import Example from './Example.svelte';
import Figure from './Figure.svelte';
import FindErrors from './FindErrors.svelte';
import Gap from './Gap.svelte';
import GoalWriting from './GoalWriting.svelte';
import Match from './Match.svelte';
import MetadataExercise from './MetadataExercise.svelte';
import Order from './Order.svelte';
import Reflect from './Reflect.svelte';
import RemixCalculator from './RemixCalculator.svelte';
import Sort from './Sort.svelte';
import Term from './Term.svelte';
import Video from './Video.svelte';

export const blocks = {
	Choice,
	Sort,
	Match,
	Gap,
	Order,
	Reflect,
	Checklist,
	Assignment,
	Discuss,
	Canvas,
	RemixCalculator,
	AttributionBuilder,
	GoalWriting,
	MetadataExercise,
	FindErrors,
	Calibrate,
	Callout,
	Example,
	Term,
	Figure,
	Video
};
