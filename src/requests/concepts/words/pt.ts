import type { ConceptWords } from '../concept-names.ts';

export const pt: ConceptWords = {
  please:
    'por favor|pf|poderia|poderiam|pode|podem|podiam|podia|consegue|conseguem|seria possível|é possível|agradecia|agradeço que|agradecíamos|solicito|solicitamos|pedimos|peço|teriam a amabilidade|por gentileza|favor',
  want: 'quero|queremos|queria|queríamos|gostava|gostaria|gostávamos|gostaríamos|precis*|necessit*|procuro|procuramos|procurando|desej*|interess*|pretend*|estou à procura|estamos à procura|estamos a pensar|estamos pensando|faz falta',
  know: 'saber|dizer*|dizer-me|diga|digam|informar*|inform*|pergunt*|consult*|indicar*|dúvida|confirm*|conhecer|esclarec*|avis*|comunicar',
  send: 'envi*|mand*|pass*|remet*|fazer chegar|facult*|dar|fornec*|prepar*|elabor*|partilh*|compartilh*|encaminh*|entreg*|disponibiliz*|fazer',
  quotenoun: 'orçament*|cotaç*|proposta*|orçar|cotar|proforma|estimativa*|licitação|cotacao',
  price: 'preço*|custo*|custa*|tarifa*|valor*|taxa*|honorário*|montante|verba|cachê|número',
  howmuch:
    'quanto|que preço|qual o preço|qual é o preço|qual o valor|qual o custo|a quanto|quanto fica|quanto custa|quanto sai|quanto cobram|por quanto|que valor|qual seria o valor|em quanto',
  pricelist:
    'tabela de preços|tabela|preçário|lista de preços|tarifário|preços|faixa de preço|condições|revenda|revendedor*|atacado|preço por|grosso|preço especial|tabela de valores|condições comerciais|taxa horária',
  perunit: 'por|cada|a peça|o quilo|o metro|a hora|mensal|ao mês|unidade|unitário|por mês',
  expensive:
    'caro|cara|caros|caríssimo|elevado*|alto|puxado|salgado|excessivo*|fora do orçamento|acima do|ultrapassa|custoso|demasiado|exagerado*|muito dinheiro|incomportável|um bocado|aguenta|inviável|facada|fora da realidade|pesado|absurdo|fora das nossas possibilidades',
  cheaper:
    'mais barato|barat*|desconto*|baixar|menos|melhor preço|reduzir|negoci*|abat*|em conta|melhorar|mais baixo|poup*|economiz*|apertar|ajust*',
  cannot:
    'não posso|não podemos|não pode|não dá|impossível|não é possível|recus*|rejeit*|não aprova*|não assin*|nem pensar|não aceit*|não passa|inviável|não autoriza*|não conseguimos|não consigo|não temos como',
  budget:
    'orçamento|direção|diretoria|chefe|patrão|administração|conselho|comité|verba|financeiro|aprovação|gerência|condomínio',
  docs: 'folheto*|catálogo*|ficha*|informaç*|info|documentação|detalhes|certificado*|desenhos|especificaç*|referências|fotos|brochura*|portfólio|características|catálogos|prospeto*|mostruário|memorial',
  sample:
    'amostra*|provar|prova|testar|experimentar|protótipo|mostruário|degustação|provinha|pra provar|para provar',
  visit:
    'demo*|demonstraç*|visita*|visitar|passar aí|ver|showroom|apresentação|mostrar|agendar|marcar|ir ver|loja|conhecer|passar para ver|ao vivo',
  stock:
    'em stock|stock|estoque|disponív*|disponib*|têm|tem|há|vendem|trabalham com|fazem|ainda|resta|em estoque|dispõem|existe|possuem|sobrou',
  when: 'quando|quanto tempo|prazo*|data de entrega|tempo de entrega|para quando|em quanto tempo|demora*',
  feature:
    'compatív*|serve|funciona*|medida*|tamanho*|material|cor|cores|peso|capacidade|versão|modelo*|certificad*|pedido mínimo|encomenda mínima|mínimo|diferença|resist*|norma|tipo|gama|adequad*|aguenta|potência|acabamento*',
  deliverto:
    'entregam|enviam|fazem entregas|entregas em|chegam a|instalam|oferecem|fazem|trabalham|aceitam|atendem|alugam|despacham|abrem',
  broken:
    'partid*|quebrad*|danificad*|defeituos*|defeito*|estragad*|riscad*|fuga*|vaza*|não funciona*|avariad*|avaria*|torto|amassad*|enferrujad*|podre*|bolor|mofo|rasgad*|má qualidade|falha*|rachad*|pifou|parou de funcionar|descolad*|manchad*|entortou|fora de prazo',
  late: 'atras*|tarde|demora*|ainda à espera|continuo à espera|continuamos à espera|não chegou|não chegaram|nunca chegou|não veio|não vieram|ninguém apareceu|prometi*|prometer*|há semanas|desde|ficaram de|à espera|esperando|não apareceu',
  wrong:
    'errad*|engano|erro|enganei*|em vez|em vez de|não é o que|não pedi*|não encomend*|duas vezes|duplicad*|pequen*|grande|não corresponde|trocad*|a mais|diferente*|cobrar* a mais',
  missing: 'falta|faltam|faltavam|faltou|incomplet*|só|apenas|esquec*|não vinha|a menos',
  anger:
    'inaceitáve*|inadmissív*|vergonh*|desilud*|decepcion*|desapont*|queixa*|reclam*|péssim*|terrív*|fart*|indigna*|lamentáv*|falta de respeito|insatisfeit*|desastre|palhaçada|absurdo|chatead*|descaso|incompetên*|irritad*|horrív*|confiança|paciência|gozar|revolt*',
  again:
    'outra vez|de novo|novamente|terceira vez|segunda vez|cada vez|sempre|constantemente|várias vezes|mais uma vez|já é a|continua*',
  noreply:
    'sem resposta|ninguém responde|ninguém atende|não respondem|nenhuma resposta|ignor*|ninguém|não atendem|sem notícias|sem retorno|não me ligaram|não obtive|não dizem nada',
  refund:
    'reembols*|devolu*|devolv*|estorn*|nota de crédito|dinheiro de volta|restitui*|compensa*|indemniz*|indeniz*|crédito|creditar|caução|sinal|ressarc*|dinheiro',
  return:
    'devol*|troca*|recolh*|retorn*|sem uso|por abrir|sem abrir|enviar de volta|mandar de volta|de volta|arrependimento|fechad*',
  cancel:
    'cancel*|rescind*|rescis*|denunci*|terminar|encerr*|anul*|pôr fim|deixar de|desist*|dar por terminad*|suspend*|acabar|desativ*|parar|terminamos|última entrega|tirar meu nome|tirar o meu nome|não quero mais|dar baixa',
  renew: 'renov*|prorrog*|continu*|prolong*|venc*|caduc*|expir*|seguir|termo',
  contract:
    'contrato*|assinatura*|subscrição|adesão|serviço|acordo|conta|aluguer|aluguel|avença|plano|débito direto|licença*|semanal*|mensal*|mensalidade|parceria',
  nolonger:
    'já não|não precis*|não vamos|deixámos de|não é necessário|não mais|não renov*|não necessit*|não pretend*|não queremos|dispens*|não vai ser preciso|não vale a pena',
  rival:
    'concorr*|outro fornecedor|outros fornecedores|outra empresa|outras empresas|outra proposta|outras propostas|noutro lado|noutro sítio|alternativa*|outro orçamento|outros orçamentos|outro lugar|outra opção|outros|outra oficina|outra casa|outra loja|outro gabinete|outro prestador|na internet',
  switch:
    'mudar|mudámos|mudamos|mudança|escolh*|optámos|optamos|optou|decidi*|adjudic*|contrat*|fechámos com|fechamos com|ir com|prefer*|substitu*|trocar|passar para',
  offersus:
    'oferece*|ofereceu|oferecem|fez-nos|faz o mesmo|o mesmo|a mesma|compar*|em conversações|a negociar|face a|fez-me|me fez|fazem por|deu-nos|abordad*|igual|três orçamentos|também',
  leave:
    'deixo|deixei|deixou|último dia|saio|saí da|sair da|já não trabalh*|não trabalh* mais|já não faz parte|não faz mais parte|despeço|despedida|despedir|novo desafio|novos desafios|nova função|desligad*|desligamento|deixar a empresa|novos rumos|encerro|vou-me embora|me desliguei|entreguei o cargo|pedi as contas|pediu as contas|mudei de|saída',
  retire: 'reform*|aposent*',
  successor:
    'sucessor*|substitu*|fica com|assume|assumirá|novo contacto|novo contato|a partir de agora|doravante|no meu lugar|passará a|meus assuntos|responsáve*|minhas funções',
  mailboxgone:
    'este endereço|esta caixa|caixa de correio|este e-mail|já não está ativ*|desativad*|este email|não é mais monitorad*|não está mais ativ*',
  absent:
    'ausente|ausência|fora do escritório|férias|licença|licença de maternidade|viagem|regresso|volto|retorno|de volta|estarei fora|atestado|encerrad*|recesso|acesso limitado|não estarei|formação',
  urgent: 'urgen*|na minha ausência|contact*|contat*|dirij*|entretanto|procure',
  thanks:
    'obrigad*|agradeço|agradecemos|perfeito|excelente|ótimo|muito obrigad*|valeu|grat*|impecável|maravilha|show|agradecid*|beleza',
  received: 'receb*|chegou|chegaram|já tenho|entregue*|já cá|em mãos|já está',
  settled:
    'resolvid*|tratado|está tudo|tudo certo|tudo bem|já funciona|nada mais|esclarecid*|encerr*|não é preciso responder|podem fechar|fechar|era só isso|é tudo|ficou|concluíd*|pode fechar|deu certo|sem mais',
  withdraw:
    'esqueç*|deixe estar|deixem estar|retir*|sem efeito|já não é preciso|não se incomode*|desconsider*|cancelado|mudámos de ideias|em pausa|descart*|caiu por terra|deixa pra lá|fica sem|desistimos|não é mais necessário|não avança',
  approve:
    'aprovad*|aceit*|de acordo|avançar|encomenda|pedido|ordem de compra|confirmamos|autorizad*|fechado|podem avançar',
  attached:
    'anexo|em anexo|anexad*|segue|seguem|junto|aqui está*|aqui tem|conforme combinado|conforme pedido|como prometido|como combinado|abaixo|aqui vai|aqui vão|conforme solicitado|envio-lhe|em baixo',
  sentpast:
    'enviei|enviado|mandei|dei-lhe|entreguei|passei|deixei|disse-lhe|informei|expliquei|enviámos|mandado|transmiti|subi|dei|enviamos|coloquei',
  total:
    'total|mais iva|iva incluído|ascende|soma|fica em|ficam em|seriam|válid*|validade|líquido|sai por|ficaria|tudo incluído',
  iwill:
    'enviarei|enviaremos|vou|vamos|mando|envio|terá|receberá|fiquei de|prometi|comprometo|farei|dou|volto a|ligo|encarrego|te mando|trato|ficamos de',
  deadline:
    'amanhã|sexta|segunda|terça|quarta|quinta|esta semana|próxima semana|esta tarde|hoje ainda|ainda hoje|até|antes de|para a semana|semana que vem',
  getback:
    'dou notícias|aviso|confirmo|ligo-lhe|verifico|retorno|entro em contacto|entro em contato|dou retorno|vejo isso|dou feedback',
  newsletter:
    'newsletter|boletim|cancelar subscrição|subscri*|navegador|webinar|inscrev*|regist*|saiba mais|promoção|novidades|clique|aproveit*|descubr*|oferta especial|não perca|descadastr*',
  autoack:
    'automátic*|recebemos o seu|o seu pedido|a sua mensagem|número de|protocolo|não responda|dias úteis|24 horas|assistente virtual|nossa equipa|nossa equipe|em breve|brevidade|sua solicitação',
  vendor:
    'oferecemos|somos fabricantes|a nossa solução|nossa solução|nossa empresa|nossos produtos|nossos serviços|15 minutos|grátis|gratuit*|aument*|reduz*|ajudamos|líder*|apresentar|nossos clientes|seu site|somos uma empresa|dedicamo-nos',
  job: 'currículo|cv|vaga|candidatura|emprego|estágio|entrevista|candidat*',
  invoice:
    'fatura*|pagamento*|recibo|comprovativo|comprovante|iban|transferência|nota fiscal|guia|boleto|nf-e|nif|cnpj',
  support:
    'senha|palavra-passe|password|iniciar sessão|erro|atualiz*|instalar|reinici*|manual|instruções|como faço|como posso|configur*|ecrã|tela|impressora|acesso|app|login|utilizador',
  meeting:
    'reunião|reuniões|teams|zoom|chamada|ligação|reagendar|ata|adiar|conferência|agenda|evento',
  past: 'ontem|o ano passado|ano passado|semana passada|mês passado|na altura|há anos|antes|tinha|tínhamos|havia|antigamente|passad*|há',
  later:
    'mais tarde|próximo ano|um dia|no futuro|assim que|quando tivermos|ainda não|talvez|possivelmente|por agora|por enquanto|mais para a frente|futuramente',
  if: 'se|caso|desde que|a menos|no caso',
  not: 'não|nem|nunca|nada|nenhum|nenhuma|sem|tampouco|jamais',
  we: 'nós|noss*|nos|eu|meu|minha|me|tenho|temos|mim',
  you: 'você*|vocês|seu|sua|seus|suas|vos|voss*|lhe|te|o senhor|a senhora|convosco',
  they: 'ele|ela|cliente*|eles|senhor*|quer|elas',
  said: 'diz|disse|pede|pediu|pergunta|perguntou|quer|segundo|comentou|solicita|mencion*|queixa-se|acha',
  internal:
    'interno|interna|equipa|equipe|fyi|para conhecimento|podes|tarefa|pendente*|quem trata|comercial|vendas|colegas',
  project:
    'projeto|obra|evento|casamento|casa|telhado|cozinha|escritório|edifício|planta|instalado|instalação|completo|remodel*|reforma|jardim|galpão|apartamento|banho|trabalho',
  quantityword:
    'peças|unidades|paletes|pallets|caixas|metros|pessoas|convidados|conjuntos|toneladas|litros|m2|lugares|utilizadores|usuários|kg|quilos|rolos|pares|dúzia*|garrafas|janelas|portas|funcionários|exemplares',
  chase:
    'alguma novidade|novidades|alguma notícia|ponto da situação|como está|lembrete|seguimento|acompanhamento|conseguiram|já têm|já tem|fico a aguardar|em que pé|não recebi|não recebemos|ainda não chegou|receberam o nosso|saiu|cadê',
  calc: 'calcular|orçar|cotar|estimar|montar|mais ou menos|aproximad*|fazer as contas|fazer um preço|uma ideia|preparar|fazer um|dar um valor',
  receive: 'receber|obter|ter|conseguir|ter acesso',
  smalltalk:
    'cumprimentos|olá|bom dia|boa tarde|espero que|bom fim|prezad*|caro|cara|parabéns|natal|atenciosamente|oi|boa noite',
};
