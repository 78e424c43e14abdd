/** What people say: in the chat by language (BCP 47), in Q&A threads in English. */

const english: readonly string[] = [
  'Good morning everyone! 👋', 'Hello from the library', 'Can you hear me?', 'Loud and clear',
  'Could you share the link to the slides again?', 'Here they are: https://example.org/slides/entry-961',
  'That example really helped, thank you', '+1', 'Same here', 'Great question!', 'Is this being recorded?',
  'Yes, you will find it on the course page tomorrow', 'My sound dropped for a moment, what did I miss?',
  'We are on slide 14 now', 'I love this chart', 'Could you make the font a little bigger?', 'Much better, thanks!',
  'Wait, why 53 and not 51?', 'Because 51 = 3 × 17 😄',
  'We tried this last term; it took two weeks to settle, then attendance went up by a third.',
  'Has anyone used this with more than 200 students?', 'Yes, with breakout rooms of five', 'Brilliant',
  'Can we get a copy of the checklist, please?', 'The poll is still open on my side',
  'Slow connection here, I keep my camera off', '“One slide, one idea” – I will steal that', 'Agreed 💯',
  'Where do I find the handout?', 'In the attachments, second from the top', 'Thank you all, see you next week!', 'Bye 👋',
];

export const chatPhrases: ReadonlyMap<string, readonly string[]> = new Map([
  ['en', english],
  ['he', ['בוקר טוב לכולם', 'אפשר לחזור על השקופית הקודמת?', 'תודה רבה, היה מצוין!', 'איפה מוצאים את ההקלטה?', 'מסכימה לגמרי 👍']],
  ['ar', ['صباح الخير جميعًا', 'هل يمكن إعادة الشرح من فضلك؟', 'شكرًا جزيلًا', 'أين أجد الملف المرفق؟']],
  ['es', ['¡Buenos días a todos!', '¿Podrían repetir la última parte?', 'Muchas gracias 🙌', 'Totalmente de acuerdo']],
  ['pt', ['Bom dia, pessoal!', 'Onde fica a gravação?', 'Muito obrigado, ótima sessão']],
  ['fr', ['Bonjour à tous', 'Pourriez-vous répéter, s’il vous plaît ?', 'Merci beaucoup, très clair']],
  ['de', ['Guten Morgen zusammen', 'Könnten Sie das Beispiel noch einmal zeigen?', 'Vielen Dank, sehr hilfreich!']],
  ['sv', ['God morgon!', 'Tack så mycket', 'Kan vi få bilderna efteråt?']],
  ['pl', ['Dzień dobry wszystkim', 'Czy będzie nagranie?', 'Świetne, dziękuję']],
  ['tr', ['Herkese günaydın', 'Slaytları paylaşır mısınız?', 'Çok teşekkürler']],
  ['vi', ['Chào mọi người', 'Cảm ơn rất nhiều!']],
  ['uk', ['Доброго ранку всім', 'Де можна знайти запис?', 'Дуже дякую!']],
  ['el', ['Καλημέρα σε όλους', 'Ευχαριστώ πολύ!', 'Πού θα βρούμε τις διαφάνειες;']],
  ['hi', ['सभी को नमस्ते', 'क्या रिकॉर्डिंग मिलेगी?', 'बहुत धन्यवाद 🙏']],
  ['th', ['สวัสดีทุกคน', 'ขอบคุณมากค่ะ']],
  ['zh', ['大家早上好', '可以再讲一遍吗？', '非常感谢']],
  ['ja', ['おはようございます', 'もう一度お願いします', 'ありがとうございました']],
  ['ko', ['모두 안녕하세요', '자료는 어디에 있나요?', '감사합니다']],
]);

export const threadQuestions: readonly string[] = [
  'Will the slides be shared after the session?', 'How is the engagement rate calculated?',
  'Can I take the quiz again if I lost my connection?', 'Does watching the recording count as attendance?',
  'Is there a limit on breakout rooms?', 'How do I change my display name?', 'Could you explain the third step once more?',
  'Which browser do you recommend for the whiteboard?',
];

export const threadReplies: readonly string[] = [
  'Yes: they are in the attachments already.', 'Thanks for asking. I will answer this live in a minute.',
  'Sent you the link in private.', 'Good point, passing it on to the speaker.',
  'It counts, and it is shown separately from the live session.',
];
