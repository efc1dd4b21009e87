"""Lines that are buttons of a job page: they belong to the page and not to the posting."""

from __future__ import annotations

import re

_PHRASES = """
apply | apply now | apply here | apply today | apply online | apply for job | apply for this job
apply for this position | apply for this role | apply to this job | apply to job | apply on company site
apply on company website | apply now! | apply on employer site | apply via linkedin | apply with linkedin
apply with indeed | apply with resume | apply manually | apply directly | apply for the job
apply to this position | apply to position | click to apply | click here to apply | click here to apply now
start your application | start application | quick apply | easy apply | 1-click apply | i'm interested
submit application | submit your application | submit resume | save | save job | save this job | saved
unsave | save for later | bookmark | bookmark this job | share | share job | share this job | share this
share this position | share on facebook | share on linkedin | share on twitter | share on x | share via email
share by email | email this job | email job | email a friend | email this job to a friend | send to a friend
refer a friend | copy link | link copied | copy url | tweet | print | print this job | print job | back
back to jobs | back to job search | back to all jobs | back to results | back to search results
back to search | back to top | back to job list | back to listings | back to openings | back to careers
back to list | view all jobs | see all jobs | view all openings | all jobs | see all openings | view more jobs
see more jobs | more jobs | next job | previous job | next | previous | sign in | sign up | log in | login
log out | sign out | register | sign in to apply | log in to apply | create account | create an account
sign in to save | join now | join | forgot password? | show more | show less | read more | read less
see more | see less | view more | view less | load more | expand | collapse | close | close menu | menu
open menu | main menu | toggle navigation | report | report job | report this job | report this ad
flag this job | report a problem | get job alerts | create job alert | create alert | set alert | job alert
job alerts | email me jobs like this | notify me | similar jobs | related jobs | follow | follow us
skip to content | skip to main content | skip to navigation | skip to main | accept | accept all
accept cookies | accept all cookies | reject all | decline | cookie settings | cookie preferences
manage cookies | manage preferences | privacy settings | loading | loading… | apply before it's gone
view company profile | upload resume | upload your resume | search jobs | search for jobs | home
careers home | jetzt bewerben | bewerben | hier bewerben | online bewerben | direkt bewerben
jetzt online bewerben | schnellbewerbung | jetzt bewerben! | merken | job merken | stelle merken | speichern
job speichern | teilen | job teilen | drucken | weiterempfehlen | stelle drucken | zurück
zurück zur übersicht | zurück zur liste | zurück zu den jobs | zurück zur suche | alle jobs | alle stellen
anmelden | einloggen | registrieren | mehr anzeigen | weniger anzeigen | mehr lesen | mehr erfahren
ähnliche jobs | nach oben | link kopieren | job melden | alle akzeptieren | alle ablehnen
cookie-einstellungen | zum inhalt springen | zum hauptinhalt springen | schließen | postuler | postulez
je postule | postuler maintenant | postulez maintenant | postuler à cette offre | postuler à l'offre
postuler en ligne | postulez en ligne | candidater | sauvegarder | enregistrer | enregistrer l'offre
partager | partager l'offre | partager cette offre | imprimer | retour | retour aux offres | retour à la liste
retour aux résultats | voir toutes les offres | se connecter | connexion | s'inscrire | créer un compte
voir plus | voir moins | lire la suite | signaler | signaler cette offre | tout accepter | tout refuser
offres similaires | copier le lien | aller au contenu | fermer | aplicar | aplicar ahora | aplica ahora
aplicar a esta oferta | aplicar a la oferta | postular | postularme | postúlate | postular ahora | inscribirme
inscribirse | inscribirme en esta oferta | solicitar | solicitar ahora | guardar | guardar empleo
guardar oferta | compartir | compartir oferta | imprimir | volver | volver a las ofertas | volver al listado
volver a resultados | ver todas las ofertas | iniciar sesión | registrarse | crear cuenta | ver más
mostrar más | mostrar menos | leer más | denunciar | ofertas similares | aceptar todo | rechazar todo
copiar enlace | cerrar | candidatar | candidatar-se | candidatar-me | candidatar-se agora | candidate-se
inscreva-se | salvar | salvar vaga | guardar vaga | compartilhar | partilhar | voltar | voltar às vagas
entrar | ver mais | mostrar mais | vagas semelhantes | candidati | candidati ora | invia candidatura
invia la tua candidatura | salva | condividi | stampa | indietro | torna agli annunci | accedi | registrati
mostra altro | leggi tutto | annunci simili | solliciteer | solliciteer nu | solliciteer direct
direct solliciteren | solliciteren | nu solliciteren | bewaren | bewaar vacature | vacature opslaan | opslaan
delen | deel deze vacature | printen | terug | terug naar vacatures | terug naar overzicht | alle vacatures
inloggen | toon meer | lees meer | vergelijkbare vacatures | aplikuj | aplikuj teraz | aplikuj tutaj | zapisz
zapisz ofertę | udostępnij | drukuj | powrót | wróć | wróć do ofert | zaloguj się | zarejestruj się
pokaż więcej | czytaj więcej | podobne oferty | zgłoś | ansök | ansök nu | ansök här | sök jobbet | spara
dela | tillbaka | logga in | visa mer | liknande jobb | søk | søk nå | søk på stillingen | søk stilling | del
lagre | tilbake | logg inn | vis mer | ansøg | ansøg nu | gem job | tilbage | hae | hae nyt | hae paikkaa
jaa | takaisin | kirjaudu | odpovědět | odpovědět na inzerát | uložit | sdílet | zpět | přihlásit se | başvur
hemen başvur | şimdi başvur | kaydet | paylaş | откликнуться | сохранить | поделиться | назад | войти
показать ещё | відгукнутися | зберегти | поділитися | 応募する | 今すぐ応募
応募 | 保存 | 共有 | 戻る | ログイン | もっと見る | 申请
申请职位 | 立即申请 | 投递简历 | 收藏 | 分享 | 返回 | 登录 | 查看更多
지원하기 | 즉시 지원 | 입사지원 | 스크랩 | 공유 | 공유하기 | 로그인 | 더보기 | facebook
report this job advert | report this job posting | report this listing | return to search results
return to job search | return to list | link to this job | apply for this job online | refer this job to a friend
apply for this job online refer this job to a friend | tell a friend | see who you know | sign in to create job alert
set alert for similar jobs | try premium for free | pulled from the full job description | estimated commute
get job alerts for this search | send me jobs like this | create a job alert for this search | save to favourites
für diesen job bewerben | für diese stelle bewerben | auf diese stelle bewerben | alle jobs anzeigen
alle stellen anzeigen | zurück zur jobübersicht | diesen job melden | diese anzeige melden | jobalarm aktivieren
voir toutes nos offres | signaler l'annonce | créer une alerte | retour à la recherche | envoyer à un ami
ver todos los empleos | denunciar oferta | crear alerta | volver a la búsqueda | ver todas as vagas
denunciar vaga | criar alerta | segnala annuncio | torna ai risultati | alle vacatures bekijken
deel deze baan | vacature melden | zobacz wszystkie oferty | zgłoś ofertę | wróć do listy ofert
twitter | linkedin | whatsapp | xing | telegram | pinterest | reddit | instagram | youtube
"""

_SPLIT = re.compile(r" *+[|\n] *+")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_PARTED = re.compile(r"\s+[|·•∙/–—-]\s+|[|·•∙»«›‹←→]")


def _plain(text: str) -> str:
    """In lower case, with one kind of apostrophe, and without arrows and punctuation at its ends."""
    return _EDGES.sub("", _folded(text))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().replace("’", "'")


PHRASES = frozenset(map(_plain, _SPLIT.split(_PHRASES))) - {""}
_ALONE = frozenset(
    "apply save share bewerben merken teilen postuler partager aplicar compartir solliciteer aplikuj".split()
)
_HEADINGS = frozenset(
    "similar jobs|related jobs|more jobs|ähnliche jobs|offres similaires|ofertas similares|vagas semelhantes"
    "|annunci simili|vergelijkbare vacatures|podobne oferty|liknande jobb".split("|")
)
"""What is a heading where it is no link: it says that what follows is of other jobs."""

LONGEST = 120
"""Of a longer line none is a row of buttons."""

_OF_A_SITE = re.compile(
    r"be among the first \d+ applicants|over \d+ (?:applicants|people clicked apply)|\d+ applicants"
    r"|see who .{1,80} has hired for this role|see how you compare to \d+ other applicants"
    r"|referrals increase your chances of (?:interviewing|getting an interview) at .{1,80} by \d+x"
    r"|get notified (?:about|when) (?:new|a new) .{1,120}|get ai-powered advice on this job and .{1,80}"
    r"|how your profile and resume fit this job|here's how the (?:job details align with|job qualifications match) your"
    r" (?:profile|job preferences)|(?:an asterisk|\*|(?:fields|items) marked (?:with )?(?:a |an )?(?:asterisk|\*))"
    r" ?(?:\(\*\) )?(?:indicates? (?:a )?required fields?|are (?:required|mandatory))"
    r"|sorry the share function is not working properly at this moment\b.{0,80}"
    r"|sei unter den ersten \d+ bewerber(?:n|innen).{0,30}|soyez parmi les \d+ premiers candidats"
    r"|sé de los primeros \d+ solicitantes|les champs (?:marqués )?(?:d'un astérisque|\*).{0,40} obligatoires"
    r"|(?:mit|felder mit) (?:\*|einem stern(?:chen)?) (?:gekennzeichnete (?:felder )?|markierte (?:felder )?)?sind"
    r" (?:pflichtfelder|pflicht)"
)
"""Lines that a site puts beside a posting, whole, in small letters."""

_LONGEST_OF_A_SITE = 250


def is_button(text: str, *, linked: bool = False) -> bool:
    """Whether a text is nothing but one such phrase, or several with marks between them; or a line of a site's own.

    Most single words (`LinkedIn`, `Report`) may be words of a posting: they count where the whole text is `linked`.
    """
    if len(text) <= _LONGEST_OF_A_SITE and _OF_A_SITE.fullmatch(_folded(text.replace("|", "")).rstrip(" .!")):
        return True
    if len(text) > LONGEST:
        return False
    parts = [plain for part in _PARTED.split(text) if (plain := _plain(part))]
    return bool(parts) and all(
        part in PHRASES and (linked or part in _ALONE or (" " in part and part not in _HEADINGS)) for part in parts
    )
