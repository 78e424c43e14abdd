/** Days of the week as `Date` counts them: 0 is Sunday. */
type Weekday = 0 | 1 | 5 | 6;

/** Where the week does not begin with Monday: "Week data" of the Unicode CLDR. */
const SUNDAY = ' AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW ';
const SATURDAY = ' AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY ';

interface WeekInfo { readonly firstDay: number }
/** Not every browser has the one, and none has both. */
interface KnowingLocale { getWeekInfo?(): WeekInfo; readonly weekInfo?: WeekInfo }

/** The first day of the week where a language is spoken: 0 is Sunday. */
export function firstDayOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & KnowingLocale;
  const firstDay = (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay;
  return firstDay === undefined ? byRegion(known.maximize().region ?? '') : firstDay % 7;
}

function byRegion(region: string): Weekday {
  if (SUNDAY.includes(` ${region} `)) return 0;
  if (SATURDAY.includes(` ${region} `)) return 6;
  return region === 'MV' ? 5 : 1;
}
