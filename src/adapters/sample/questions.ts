import type {Interaction} from '../../model/index.js';
import type {SampleInteraction} from './options.js';

type Option = Interaction['options'][number];

/** What may be asked. `weights`: how likely each option is, alone for one answer, each by itself for several. */
export interface QuestionText {
  readonly question: string;
  readonly options: readonly Omit<Option, 'id'>[];
  readonly weights: readonly number[];
  readonly multipleAnswers?: boolean;
  readonly anonymous?: boolean;
}

const labels = (...words: string[]) => words.map((label) => ({label}));
const stars = (['1', '2', '3', '4', '5'] as const).map((label) => ({label, icon: '★'}));

/** In turn where a kind is asked more than once. */
export const questionTexts: Readonly<Record<SampleInteraction, readonly QuestionText[]>> = {
  'poll': [
    {
      question: 'How many hackathons have you been to?', weights: [22, 41, 25, 12],
      options: labels('None yet', 'One or two', 'Three to five', 'I have lost count'),
    },
    {
      question: 'Where are you joining from?', weights: [48, 30, 14, 8],
      options: labels('Home', 'Campus or office', 'On the way', 'Somewhere with a better view'),
    },
    {question: 'Is the pace right?', weights: [12, 71, 17], options: labels('Too fast', 'Just right', 'Too slow')},
  ],
  'poll-multiple': [
    {
      question: 'Which tools does your team use? Pick all that apply.', multipleAnswers: true,
      weights: [0.66, 0.52, 0.34, 0.21, 0.09],
      options: labels('Shared whiteboard', 'Breakout rooms', 'Polls and quizzes', 'Recorded lessons', 'None of these'),
    },
    {
      question: 'Which topics should the next session cover?', multipleAnswers: true, anonymous: true,
      weights: [0.58, 0.44, 0.37, 0.3],
      options: labels('Accessible slides', 'Assessment without stress', 'Running a lively chat', 'Reading analytics'),
    },
  ],
  'quiz': [
    {
      question: 'Which of these is a prime number?', weights: [14, 63, 9, 14],
      options: [{label: '51'}, {label: '53', correct: true}, {label: '55'}, {label: '57'}],
    },
    {
      question: 'Who wrote the first published program?', weights: [58, 21, 13, 8],
      options: [{label: 'Ada Lovelace', correct: true}, {label: 'Alan Turing'}, {label: 'Grace Hopper'}, {label: 'Konrad Zuse'}],
    },
  ],
  'rating': [
    {question: 'How would you rate this session?', weights: [2, 4, 13, 33, 48], options: stars},
    {question: 'How sure are you that you could explain this to a friend?', weights: [6, 15, 33, 31, 15], options: stars},
  ],
  'open': [
    {question: 'What is one thing you will try this week?', weights: [], options: []},
    {question: 'What should we explain again?', weights: [], options: []},
  ],
  'crowd-vote': [
    {
      question: 'Shall we continue with a live demo?', weights: [83, 17], anonymous: true,
      options: [{label: 'Yes', icon: '👍'}, {label: 'No', icon: '👎'}],
    },
    {
      question: 'Ready to move on?', weights: [69, 31],
      options: [{label: 'Ready', icon: '✅'}, {label: 'Not yet', icon: '⏳'}],
    },
  ],
};

/** To open questions, by language (BCP 47). */
export const openAnswers: ReadonlyMap<string, readonly string[]> = new Map([
  ['en', [
    'Start every lesson with a one-minute poll.', 'Shorter videos, more questions.', 'Let students vote on the agenda',
    'Use breakout rooms for peer feedback', 'Ask quieter students first', 'Turn the camera on 🙂', 'One slide, one idea',
    'Captions on, always', 'Fewer slides. Really.', 'Check who fell silent after twenty minutes',
    'Share the recording within a day', 'Nothing yet, still thinking about it', 'End five minutes early, and keep the room open for questions',
  ]],
  ['he', ['לתת לסטודנטים לשאול שאלות בצ׳אט', 'להתחיל כל שיעור בסקר קצר']],
  ['ar', ['أن أسجل الدرس وأشاركه مع الطلاب']],
  ['es', ['Publicar el resumen el mismo día']],
  ['fr', ['Préparer un quiz de cinq questions']],
  ['de', ['Den Chat am Ende gemeinsam auswerten']],
  ['hi', ['हर दस मिनट में एक नया प्रश्न']],
  ['zh', ['小组讨论以后再总结']],
  ['ja', ['もっと図を使う']],
]);
