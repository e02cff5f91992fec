/**
 * Was this sent by a machine? By headers where the CRM keeps them, else by the words that
 * newsletters, sequences and auto-replies carry in the ten languages.
 */
export function isAutomated(
  headers: Readonly<Record<string, string>>,
  subject: string,
  body: string,
): boolean {
  if (hasAutomaticHeader(headers)) return true;
  if (automaticSubject.test(subject)) return true;
  const head = body.slice(0, 2_000);
  const tail = body.length > 2_000 ? body.slice(-1_500) : '';
  return automaticWords.test(head) || automaticWords.test(tail);
}

function hasAutomaticHeader(headers: Readonly<Record<string, string>>): boolean {
  for (const [name, value] of Object.entries(headers)) {
    const header = name.toLowerCase();
    if (header === 'auto-submitted' && value.trim().toLowerCase() !== 'no') return true;
    if (header === 'list-unsubscribe' || header === 'x-autoreply' || header === 'x-autorespond')
      return true;
    if (header === 'precedence' && /bulk|list|junk|auto/i.test(value)) return true;
  }
  return false;
}

const automaticSubject =
  /^\s{0,9}(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|automatische antwort|abwesenheitsnotiz|réponse automatique|respuesta automática|resposta automática|risposta automatica|automatikus válasz|自动回复|自動回覆|自動回复|自動応答|自動返信|【自動返信】|【自动回复】|undeliverable|mail delivery|delivery status)/i;

const automaticWords =
  /\bunsubscribe\b|view (?:this email )?in (?:your )?browser|opt[- ]out|do not reply to this|automated (?:message|response|reply)|you are receiving this|newsletter (?:abbestellen|abmelden)|abmelden \||vom newsletter abmelden|automatisch (?:erzeugt|generiert|erstellt|versendet)|se désabonner|se désinscrire|désinscription|message automatique|vous recevez ce(?:t e-mail| message| courriel)|darse de baja|cancelar (?:la )?suscripción|recibes este correo|mensaje automático|cancelar (?:a )?inscrição|descadastr|mensagem automática|assistente virtual|recebeu este e-?mail porque|annulla (?:l')?iscrizione|disiscriv|ricevi questa e-?mail|messaggio automatico|leiratkoz|automatikus (?:üzenet|levél|értesítés)|azért kapta|退订|退訂|取消订阅|取消訂閱|系统自动|系統自動|自动发送|自動發送|配信停止|自動送信|自動配信/i;
