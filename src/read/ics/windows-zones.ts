/** Time zones as Windows names them, and so Outlook and Exchange, with the IANA name of the same place. */

/** Names without their "Standard Time", a line each: "W. Europe=Europe/Berlin". */
const NAMES = `
Dateline=Etc/GMT+12
UTC-11=Etc/GMT+11
Aleutian=America/Adak
Hawaiian=Pacific/Honolulu
Marquesas=Pacific/Marquesas
Alaskan=America/Anchorage
UTC-09=Etc/GMT+9
Pacific=America/Los_Angeles
Pacific (Mexico)=America/Tijuana
UTC-08=Etc/GMT+8
US Mountain=America/Phoenix
Mountain=America/Denver
Mountain (Mexico)=America/Mazatlan
Yukon=America/Whitehorse
Central=America/Chicago
Central America=America/Guatemala
Central (Mexico)=America/Mexico_City
Canada Central=America/Regina
Easter Island=Pacific/Easter
Eastern=America/New_York
Eastern (Mexico)=America/Cancun
US Eastern=America/Indiana/Indianapolis
SA Pacific=America/Bogota
Haiti=America/Port-au-Prince
Cuba=America/Havana
Turks And Caicos=America/Grand_Turk
Atlantic=America/Halifax
Venezuela=America/Caracas
Paraguay=America/Asuncion
Central Brazilian=America/Cuiaba
SA Western=America/La_Paz
Pacific SA=America/Santiago
Newfoundland=America/St_Johns
E. South America=America/Sao_Paulo
Tocantins=America/Araguaina
SA Eastern=America/Cayenne
Argentina=America/Argentina/Buenos_Aires
Montevideo=America/Montevideo
Magallanes=America/Punta_Arenas
Saint Pierre=America/Miquelon
Bahia=America/Bahia
Greenland=America/Nuuk
UTC-02=Etc/GMT+2
Azores=Atlantic/Azores
Cape Verde=Atlantic/Cape_Verde
UTC=UTC
GMT=Europe/London
Greenwich=Atlantic/Reykjavik
Sao Tome=Africa/Sao_Tome
Morocco=Africa/Casablanca
W. Europe=Europe/Berlin
Central Europe=Europe/Budapest
Central European=Europe/Warsaw
Romance=Europe/Paris
W. Central Africa=Africa/Lagos
Namibia=Africa/Windhoek
GTB=Europe/Bucharest
E. Europe=Europe/Chisinau
FLE=Europe/Kiev
Middle East=Asia/Beirut
Egypt=Africa/Cairo
Syria=Asia/Damascus
West Bank=Asia/Hebron
South Africa=Africa/Johannesburg
Israel=Asia/Jerusalem
Jordan=Asia/Amman
Kaliningrad=Europe/Kaliningrad
Sudan=Africa/Khartoum
South Sudan=Africa/Juba
Libya=Africa/Tripoli
Turkey=Europe/Istanbul
Arab=Asia/Riyadh
Arabic=Asia/Baghdad
Belarus=Europe/Minsk
Russian=Europe/Moscow
Volgograd=Europe/Volgograd
E. Africa=Africa/Nairobi
Iran=Asia/Tehran
Arabian=Asia/Dubai
Azerbaijan=Asia/Baku
Astrakhan=Europe/Astrakhan
Russia Time Zone 3=Europe/Samara
Mauritius=Indian/Mauritius
Saratov=Europe/Saratov
Georgian=Asia/Tbilisi
Caucasus=Asia/Yerevan
Afghanistan=Asia/Kabul
West Asia=Asia/Tashkent
Qyzylorda=Asia/Qyzylorda
Ekaterinburg=Asia/Yekaterinburg
Pakistan=Asia/Karachi
India=Asia/Kolkata
Sri Lanka=Asia/Colombo
Nepal=Asia/Kathmandu
Central Asia=Asia/Bishkek
Bangladesh=Asia/Dhaka
Omsk=Asia/Omsk
Myanmar=Asia/Yangon
SE Asia=Asia/Bangkok
Altai=Asia/Barnaul
N. Central Asia=Asia/Novosibirsk
Tomsk=Asia/Tomsk
W. Mongolia=Asia/Hovd
North Asia=Asia/Krasnoyarsk
China=Asia/Shanghai
North Asia East=Asia/Irkutsk
Singapore=Asia/Singapore
W. Australia=Australia/Perth
Taipei=Asia/Taipei
Ulaanbaatar=Asia/Ulaanbaatar
North Korea=Asia/Pyongyang
Aus Central W.=Australia/Eucla
Transbaikal=Asia/Chita
Tokyo=Asia/Tokyo
Korea=Asia/Seoul
Yakutsk=Asia/Yakutsk
Cen. Australia=Australia/Adelaide
AUS Central=Australia/Darwin
E. Australia=Australia/Brisbane
AUS Eastern=Australia/Sydney
West Pacific=Pacific/Port_Moresby
Tasmania=Australia/Hobart
Vladivostok=Asia/Vladivostok
Lord Howe=Australia/Lord_Howe
Bougainville=Pacific/Bougainville
Russia Time Zone 10=Asia/Srednekolymsk
Russia Time Zone 11=Asia/Kamchatka
Magadan=Asia/Magadan
Norfolk=Pacific/Norfolk
Sakhalin=Asia/Sakhalin
Central Pacific=Pacific/Guadalcanal
New Zealand=Pacific/Auckland
UTC+12=Etc/GMT-12
Fiji=Pacific/Fiji
Chatham Islands=Pacific/Chatham
UTC+13=Etc/GMT-13
Tonga=Pacific/Tongatapu
Samoa=Pacific/Apia
Line Islands=Pacific/Kiritimati`;

const ZONES: ReadonlyMap<string, string> = new Map(
  NAMES.trim()
    .split("\n")
    .map((line): [string, string] => {
      const [name = "", zone = ""] = line.split("=");
      return [name.toLowerCase(), zone];
    }),
);

/** The IANA name of a zone that Windows knows by a name such as "W. Europe Standard Time"; undefined for other names. */
export function ofWindows(name: string): string | undefined {
  const [, start] = /^(.{1,40}) (?:standard|daylight|summer) time$/i.exec(name.trim()) ?? [];
  const whole = name.trim().toLowerCase();
  return ZONES.get(start?.toLowerCase() ?? (/^(?:utc|russia time zone)/.test(whole) ? whole : ""));
}

const SHOWN = /^(?:\((?:UTC|GMT)[^()]{0,10}\) ?)?(\S.*)$/;

/**
 * IANA names of the places that a zone is shown by in Windows, "(UTC+01:00) Amsterdam, Berlin, Rome" or "(UTC-05:00)
 * Eastern Time (US & Canada)": those that are known, in the order in which they stand.
 */
export function placesIn(name: string): string[] {
  const [, places = ""] = SHOWN.exec(name.trim()) ?? [];
  const [, american] = /^(eastern|central|mountain|pacific|atlantic) time \(/i.exec(places) ?? [];
  if (american !== undefined) return [ZONES.get(american.toLowerCase()) ?? []].flat();
  const cities = places.split(",").map((city) => city.trim().replaceAll(" ", "_"));
  if (cities.length < 2 && places === name.trim()) return [];
  return cities.flatMap((city) => zonesByCity().get(city) ?? []);
}

let byCity: ReadonlyMap<string, string> | undefined;

function zonesByCity(): ReadonlyMap<string, string> {
  byCity ??= new Map(Intl.supportedValuesOf("timeZone").map((zone) => [zone.slice(zone.lastIndexOf("/") + 1), zone]));
  return byCity;
}
