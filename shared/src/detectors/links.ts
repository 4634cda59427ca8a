import type { Span } from './phrases.js';

export interface Link extends Span {
  readonly kind: 'public' | 'group' | 'other';
}

const linkLike =
  /(?:https?:\/\/|www\.)[^\s<>"]{3,300}|(?<![\p{L}\p{N}@._-])(?:[a-z0-9-]{2,40}\.){1,3}(?:nl|be|com|org|net|eu|info|example|shop|online|site|xyz|io|ru|biz|top|club|app|me|ly|link|gg|co\.uk|uk|de)(?![\p{L}\p{N}])(?:\/[^\s<>"]{0,300})?/giu;

/** Where people are sent for help or for what is known: these are passed on in any room. */
const publicSites =
  /^(?:[a-z0-9-]+\.)*(?:113\.nl|thuisarts\.nl|rijksoverheid\.nl|overheid\.nl|ggznieuws\.nl|ggz\.nl|ggzstandaarden\.nl|mindblue\.nl|wijzijnmind\.nl|mind\.nl|mindkorrelatie\.nl|korrelatie\.nl|deluisterlijn\.nl|kindertelefoon\.nl|veiligthuis\.nl|slachtofferhulp\.nl|apotheek\.nl|farmacotherapeutischkompas\.nl|huisarts\.nl|trimbos\.nl|jellinek\.nl|uwv\.nl|nibud\.nl|geldfit\.nl|juridischloket\.nl|zelfmoord1813\.be|tele-onthaal\.be|awel\.be|1712\.be|druglijn\.be|geestelijkgezondvlaanderen\.be|nhs\.uk|gov\.uk|samaritans\.org|mind\.org\.uk|rethink\.org|nami\.org|who\.int|wikipedia\.org|youtube\.com|youtu\.be|spotify\.com|nos\.nl|bbc\.co\.uk|bbc\.com)$/;

/** Invitations to a conversation elsewhere. */
const groups =
  /^(?:chat\.whatsapp\.com|discord\.gg|t\.me|telegram\.me|wa\.me|m\.me|signal\.group|signal\.me|join\.skype\.com)$/;

/** The links in a text, by where they lead. */
export const linksIn = (text: string): Link[] =>
  Array.from(text.matchAll(linkLike), ({ 0: found, index }) => {
    const link = found.replace(/[.,!?)\]]+$/u, '');
    const host =
      link
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/^www\./, '')
        .split(/[/?#:]/)[0] ?? '';
    const kind = publicSites.test(host) ? 'public' : groups.test(host) ? 'group' : 'other';
    return { start: index, end: index + link.length, kind };
  });
