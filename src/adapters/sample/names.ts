/** Names as they are written where they come from, all invented by combining; no list stands for a country's people. */

export interface NameGroup {
  /** The language its people chat in, BCP 47. */
  readonly language: string;
  /** How many of a hundred people. */
  readonly weight: number;
  /** Where they live, ISO 3166-1 alpha-2; repeated where more do. */
  readonly countries: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** `family-first` is written with a space, `joined` without. */
  readonly order: 'given-first' | 'family-first' | 'joined';
  /** Some people have two family names, or a middle initial: more people, fewer namesakes. */
  readonly second?: 'family' | 'initial';
}

const list = (words: string): readonly string[] => words.split(' ');

export const nameGroups: readonly NameGroup[] = [
  {
    language: 'en', weight: 34, countries: list('US US US US US US US GB GB GB CA AU'), order: 'given-first', second: 'initial',
    given: list('Roger Constance Jamie Priya Thomas Grace Marcus Olivia Desmond Chloë Walter Imogen Theo Renée Nathan Beatrice'),
    family: list('Chalmers Anderson Whitfield Lowell Okafor Hargreave Sinclair Bennett O’Hara Castellan Pemberton Brooks Delaney'
      + ' Zoë-Smith Ashworth Marlow'),
  },
  {
    language: 'he', weight: 24, countries: list('IL'), order: 'given-first',
    given: list('נועה איתי תמר יונתן שירה עומר מיכל אורי הדר גיל רוני דניאל אביגיל נדב ליאת יעל'),
    family: list('לוי כהן מזרחי פרידמן אברהמי שפירא ביטון גולן רוזן דהן ברק אוחיון סגל צור'),
  },
  {
    language: 'ar', weight: 7, countries: list('EG EG MA IL'), order: 'given-first',
    given: list('ليلى عمر مريم يوسف هدى كريم سلمى طارق نور زياد رنا سامي'),
    family: list('حداد الخطيب منصور النجار عثمان سالم الشريف بكري درويش قاسم العلي فارس'),
  },
  {
    language: 'es', weight: 8, countries: list('ES ES MX'), order: 'given-first', second: 'family',
    given: list('José Lucía Íñigo Sofía Andrés Begoña Martín Inés Raúl Ximena Álvaro Concepción'),
    family: list('Muñoz García Ibáñez Núñez Peña Rodríguez Vázquez Quiñones Herrera Zúñiga Castaño Bermúdez'),
  },
  {
    language: 'pt', weight: 5, countries: list('BR'), order: 'given-first', second: 'family',
    given: list('João Conceição Thaís Antônio Inês Luís Mônica Caetano Flávia Otávio'),
    family: list('Araújo Gonçalves Magalhães Simões Assunção Conceição Galvão Brandão Leitão Falcão'),
  },
  {
    language: 'fr', weight: 5, countries: list('FR FR FR CA'), order: 'given-first',
    given: list('Zoé Anaïs François Hélène Maël Noëlle Gaëtan Océane Rémi Éloïse Jérôme Capucine'),
    family: list('Lefèvre Béranger Fontaine Crépin D’Aubigné Marchand Gauthier Lemaître Prévost Rousselle Thévenet Besançon'),
  },
  {
    language: 'de', weight: 6, countries: list('DE DE DE AT'), order: 'given-first', second: 'initial',
    given: list('Jürgen Käthe Bernd Anneliese Götz Ulrike Matthias Sigrún Frauke Björn Lotte Henrik'),
    family: list('Müller Groß Schröder Köhler Weiß Brandstätter Hübner Oßwald Böhm Krüger Vogel Jäger'),
  },
  {
    language: 'sv', weight: 3, countries: list('SE SE NO'), order: 'given-first',
    given: list('Åsa Søren Ingrid Bjørg Håkan Þóra Ærling Linnéa'),
    family: list('Ångström Sjöberg Kjærgaard Nygård Østergaard Lindqvist Þorsteinsson Bergström'),
  },
  {
    language: 'pl', weight: 3, countries: list('PL PL CZ'), order: 'given-first',
    given: list('Łukasz Żaneta Zdzisław Małgorzata Jiří Božena Świętosława Ondřej'),
    family: list('Wójcik Błaszczyk Dąbek Dvořák Żółkiewska Šťastný Krzyżanowska Říha'),
  },
  {
    language: 'tr', weight: 2, countries: list('TR'), order: 'given-first',
    given: list('İpek Çağla Oğuz Ümit Şule Işıl Gökhan Ayşe'), family: list('Yıldız Öztürk Çelik Güneş Şahin Kılıç İnönü Doğan'),
  },
  {
    language: 'vi', weight: 1, countries: list('VN'), order: 'family-first',
    given: list('Hương Đức Tuấn Thảo Quỳnh Minh'), family: list('Nguyễn Trần Lê Phạm Đặng Vũ'),
  },
  {
    language: 'uk', weight: 4, countries: list('UA UA BG'), order: 'given-first',
    given: list('Олена Андрій Їванка Тарас Соломія Георги Оксана Юрій Десислава Мирослав'),
    family: list('Шевчук Їжакевич Коваленко Мельник Петрова Гнатюк Лисенко Щербак Єфименко Стоянов'),
  },
  {
    language: 'el', weight: 2, countries: list('GR'), order: 'given-first',
    given: list('Ελένη Γιώργος Δάφνη Νίκος Χλόη Αλέξανδρος'),
    family: list('Παπαδοπούλου Οικονόμου Βασιλείου Αγγελή Ξανθάκης Θεοδώρου'),
  },
  {
    language: 'hi', weight: 3, countries: list('IN'), order: 'given-first',
    given: list('अनन्या अर्जुन दीक्षा विक्रम श्रेया ऋषि'), family: list('शर्मा त्रिपाठी क्षीरसागर मेहता श्रेष्ठ कुलकर्णी'),
  },
  {
    language: 'th', weight: 1, countries: list('TH'), order: 'given-first',
    given: list('ณัฐวุฒิ สุดารัตน์ พิมพ์ชนก กิตติศักดิ์'), family: list('ศรีสุวรรณ ทองคำ วงศ์สวัสดิ์ แก้วมณี'),
  },
  {
    language: 'zh', weight: 3, countries: list('CN CN TW'), order: 'joined',
    given: list('小明 雨桐 思远 佳怡 子涵 文博'), family: list('王 李 陈 欧阳 林 張'),
  },
  {
    language: 'ja', weight: 2, countries: list('JP'), order: 'family-first',
    given: list('陽菜 れん さくら 悠人 ひなた ユウト'), family: list('佐藤 髙橋 渡邊 小林 中村 五十嵐'),
  },
  {
    language: 'ko', weight: 2, countries: list('KR'), order: 'joined',
    given: list('서연 민준 지우 하윤 도현 은지'), family: list('김 박 최 남궁 정 윤'),
  },
];

/** Some like a sign beside their name, or instead of it. */
export const decorations: readonly string[] = ['🌻', '👩🏽‍🚀', '☕️', '🏳️‍🌈', '✨', '🐙'];

/** The first few people are always these, so that even a small room is a mixed one; Ada is the host. */
export const cast: readonly { readonly name: string; readonly handle: string; readonly language: string }[] = [
  {name: 'Ada Byron', handle: 'ada.byron', language: 'en'},
  {name: 'נועה לוי', handle: 'noa.levi', language: 'he'},
  {name: 'José Muñoz Peña', handle: 'jose.munoz', language: 'es'},
  {name: '王小明', handle: 'wang.xiaoming', language: 'zh'},
  {name: 'مريم حداد', handle: 'maryam.haddad', language: 'ar'},
  {name: 'Ελένη Οικονόμου', handle: 'eleni.oikonomou', language: 'el'},
  {name: 'अनन्या शर्मा', handle: 'ananya.sharma', language: 'hi'},
];

export const titles: readonly string[] = [
  'Professor', 'Lecturer', 'Student', 'Teaching assistant', 'Product manager', 'Software engineer', 'Head of learning',
  'Designer', 'Data analyst', 'Librarian', 'Research fellow', 'Customer success lead',
];

export interface Company { readonly name: string; readonly domain: string; readonly industry: string }

/** Domains of RFC 2606, which belong to nobody. */
export const companies: readonly Company[] = [
  {name: 'Harbour College', domain: 'harbour-college.example', industry: 'Higher education'},
  {name: 'Orchard Labs', domain: 'orchardlabs.example', industry: 'Software'},
  {name: 'Universität am See', domain: 'uni-am-see.example', industry: 'Higher education'},
  {name: 'Tamarind & Co.', domain: 'tamarind.example', industry: 'Consulting'},
  {name: 'Northlight Health', domain: 'northlight.example', industry: 'Health care'},
  {name: 'מכללת הגליל', domain: 'galil-college.example', industry: 'Higher education'},
  {name: 'Banco Ribeira', domain: 'ribeira.example', industry: 'Finance'},
  {name: 'Lantern Public Library', domain: 'lantern-library.example', industry: 'Public sector'},
  {name: 'Kestrel Robotics', domain: 'kestrel.example', industry: 'Manufacturing'},
  {name: 'Open Field Media', domain: 'openfield.example', industry: 'Media'},
];
