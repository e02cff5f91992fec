import type { ConceptWords } from '../concept-names.ts';

export const fr: ConceptWords = {
  please:
    "s'il vous plait|svp|s'il te plait|stp|pourriez-vous|pouvez-vous|pourrais-tu|peux-tu|pourrait-on|peut-on|puis-je|pourrions-nous|merci de|merci de bien vouloir|auriez-vous|serait-il possible|est-il possible|veuillez|bien vouloir|prière de|vous serait-il|aurais-tu|tu peux|vous pouvez|pouvons-nous|à tout hasard|si possible|dites-moi|dites-nous|dis-moi",
  want: "voudrais|voudrions|veux|voulons|aimerais|aimerions|souhait*|besoin|recherch*|cherch*|désir*|intéress*|envisage*|projet*|il nous faut|il nous faudrait|il me faut|il me faudrait|j'aurais besoin|envie",
  know: 'savoir|connaitre|dire|dites-moi|dites-nous|indiquer|renseign*|demande*|question*|préciser|confirmer|informer|communiquer|me demande|entendre|comprendre|connaître|expliquer|éclairer|apprendre|dites|vérifier|faire savoir|précisions',
  send: 'envoy*|transmettre|faire parvenir|adresser|donner|fournir|communiquer|établir|préparer|faire suivre|remettre|passer|soumettre|partager|faire passer|transmet*|mailer',
  quotenoun:
    "devis|offre*|proposition*|chiffrage*|estimation*|soumission*|cotation*|estimatif|appel d'offres|offre de prix|meilleur prix|devis détaillé|proforma|proposition chiffrée",
  price: 'prix|cout*|coûte*|tarif*|frais|honoraires|montant*|somme|conditions|facturez|chiffre*',
  howmuch:
    "combien|quel prix|quel est le prix|quels sont vos tarifs|quel tarif|quel budget|cout*|à combien|quel montant|de quel ordre|ça coute|ca fait combien|revient|reviendrait|me couterait|ça nous mènerait|mènerait|ça coûte quoi|c'est combien|vous prenez combien|dans quels prix|dans quelles eaux|demanderiez-vous|que demandez-vous|quel chiffre|un chiffre|à combien on|quelle somme|prendriez|ça ferait|on serait à|cb|combien ça|à quel prix|ça coûte|coûterait|coûte|ça me coût*|ça fait combien|vous prenez|tu prends|prenez cher|vous demandez|tu demandes|à quelle hauteur|se situerait|ordre de grandeur|fourchette|montant|chiffr*|il faut compter|faut compter|compter combien|prévoir|budgéter|facturez|vos prix|vos tarifs|votre prix|ton prix|tu me fais|vous me faites|ça va chercher|dans les combien",
  pricelist:
    "tarif|tarifs|grille tarifaire|liste de prix|liste des prix|tarification|barème*|conditions|fourchette|grille|conditions commerciales|prix de gros|revendeur*|catalogue tarif*|taux horaire|tarif horaire|gamme de prix|cachet|taux|vos prix|prix pro|prix de journée|nouveau tarif|prix au|mercuriale|prix publics|tarif pro|honoraires|dégressif*|prix catalogue|tarif dégressif|tarif*|barème|conditions tarif*|dégressi*|fourchette de prix|au mètre|à l'heure|à la journée|forfait*",
  perunit:
    "par|pièce|le kilo|le mètre|à l'heure|par mois|l'unité|la journée|au mètre|au kilo|mensuel|unitaire",
  expensive:
    "cher|chère|chers|trop élevé|trop cher|exorbitant*|élevé*|dépasse|hors budget|salé*|excessif*|couteux|hors de prix|onéreux|trop haut|au-dessus de|coup de massue|douloureux|gourmand*|salé|pas donné|double|triple|d'un coup|hausse*|augmentation|dépasse de|prohibitif*|explose|trop pour|pas mal cher|exagér*|délirant*|fait mal|coup de bambou|assommoir|dépasse*|au-dessus|explos*|exagéré*|abus*|avaler|de la misère|douloureu*|la douloureuse|assommé*|ça pique|pique|costaud|corsé*|gonflé*|fort de café|le double|deux fois plus|plus que prévu|ce qu'on pensait|moyens|pas les moyens|ruin*|démesuré*|disproportionné*|inabordable*|excessi*|prohibiti*|j'ai failli|tomber de ma chaise|aïe|ouille|peux pas mettre|mettre autant",
  cheaper:
    "moins cher|moins|remise*|rabais|réduction|baisser|geste|négoci*|effort|ristourne|plus bas|meilleur prix|diminuer|marge|meilleure offre|casser|descendre|coup de pouce|aligner|s'aligner|revoir à la baisse|revoir votre|petit prix|faire mieux|moins élevé|descendez|baissez|arrondir|compétiti*|ristourne*|réduction*|baisse*|discount|promo*|tirer|économi*",
  cannot:
    "ne peux pas|ne pouvons pas|ne peut pas|pas possible|impossible|refuse*|refus|ne passe pas|ne passera pas|pas question|ne signer*|pas valider|ne valide|pas les moyens|inenvisageable|irréalisable|inacceptable|ne pourr*|ne peux défendre|refuse de signer|ne suit pas|pas prêt*|ne passera|pas voter|ne pourrai pas|ne validera pas|ne suivra pas|pas en mesure|à ce prix|dans ces conditions|peut pas|pouvons pas|refus*|rejet*|hors de question|n'accepte*|pas accepter|trop pour|on ne pourra|signe pas|bloque*",
  budget:
    'budget*|direction|patron|conseil|enveloppe|comité|comptabilité|moyens|finances|valider|validation|hiérarchie|syndic|copropri*|banque|financ*|trésor*|comptab*|crédit|mairie|subvention*|valid*',
  docs: "brochure*|catalogue*|fiche*|documentation|plaquette*|informations|infos|renseignements|détails|certificat*|plans|schéma*|notice|références|spécification*|dépliant*|doc|attestation*|photos|nuancier|descriptif|recette|liste|mode d'emploi|programme|livret|menu|échéancier|book|vidéo*|prospectus|feuillet|fds|déclaration|rapport d'essai|certification*|composition|allergène*|cahier",
  sample:
    "échantillon*|essai|tester|prélèvement|essayer|spécimen*|prototype|gouter|dégustation|petit sac|goûter|faire un test|pour essai|un test|essayer votre|à l'essai|chute|coupon|flacon",
  visit:
    "démo*|démonstration*|visite*|visiter|venir voir|passer voir|showroom|rendez-vous|présentation|essai|voir|passer|montrer|sur place|salle d'exposition|rdv|porte ouverte|portes ouvertes|venir|se déplacer|passer une heure|atelier|le voir|la voir|les voir|portes-ouvertes|expo*|montrer comment|comment ça marche|en vrai|journée découverte|visiter votre",
  stock:
    'en stock|stock|disponib*|dispo|avez-vous|vous avez|y a-t-il|vous faites|vendez-vous|vous vendez|il vous reste|reste-t-il|proposez-vous|en rayon|reste|encore|existe|il reste|de la place|prêt*|disponibles|auriez-vous|en réserve|arrivage|encore du|encore des|places|réserver|libre|libres|complet|il y en a|reste*|en reste|rentrée|réassort|disponible*|disponibilité*|en magasin|rupture|vous en avez|faites-vous|trouve-t-on|on en trouve|créneau*|libre*|une place|des places|place pour|prochain lot',
  when: "quand|combien de temps|délai*|date de livraison|à quelle date|sous combien|en combien de temps|sous quel délai|dans quel délai|d'ici quand|en combien|prochain arrivage|prochaine livraison|à partir de quand|vite|rapidement",
  feature:
    'compatible*|convient|convien*|adapté*|fonctionne*|taille*|dimension*|matière*|couleur*|poids|capacité|version*|modèle*|certifié*|minimum de commande|quantité minimum|différence|résist*|norme*|type|gamme|coloris|épaisseur|supporte|puissance|contient|sans gluten|gluten|allergène*|bio|tient|résiste|va au|passe au|étanche|garantie|consommation|autonomie|longueur|largeur|hauteur|diamètre|conseillez|différent*|séparé|fabriqué|origine|végétal|dure|lavable|supporte*|résiste*|tiennent|rentre*|se branche|branche*|marche avec|conviennent|charge|bruit|pèse|profondeur|gel|dehors|extérieur|intérieur|fourni*|compris|inclus*|livré avec|homologu*|certifi*|débit|tension|synchronis*|héberg*|données|langue|accessible|fauteuil|durée de vie|conserv*|gauche|droite|sans se|hiver|se monte|démontable|réglable|fabriqué*|allerg*|végan|contenance',
  deliverto:
    'livrez-vous|vous livrez|expédiez|intervenez|vous intervenez|vous déplacez|proposez-vous|faites-vous|installez|acceptez|louez-vous|prenez-vous|travaillez-vous|ouvert|vous posez|vous reprenez|desservez|vous montez|vous réparez|vous louez|vous acceptez|venez-vous|assurez-vous|livrez|posez-vous|déplacez-vous|prenez|louez|proposez|assurez|ouverts|ouvert le|couvrez',
  broken:
    "cassé*|endommagé*|défectueu*|abimé*|fissur*|rayé*|fuit|fuite*|ne fonctionne pas|ne marche pas|en panne|panne*|tordu*|rouillé*|moisi*|pourri*|déchiré*|malfaçon*|défaut*|mauvaise qualité|écrasé*|bosselé*|hors service|brisé*|décoll*|taché*|lâché|déteint*|décolor*|ébréché*|gondol*|périmé*|avarié*|sale|sales|souillé*|trou*|grince|claque|cabossé*|disjonct*|infiltr*|éclat*|pété*|brisé|inutilisable*|fendu*|voilé*|mal posé*|malpropre*|bâclé*|abîm*|déchir*|hs|bloqué*|coincé*|périm*|tâche*|rouill*|brûl*|froid|froide|cru|rance|mort|morts|fané*|fanées|explos*|plant*|saut*|tourne toujours|ne tient pas|s'écaille|cloqu*|déform*|bruit anormal|ne marche*|ne fonctionne*|endommag*|mouillé*|trempé*|percé*|troué*|faute d'orthographe|coquille*",
  late: "retard*|en retard|toujours pas|attend*|attends|pas arrivé*|pas reçu|pas livré*|jamais arrivé*|jamais venu*|personne n'est venu|promis|aurait du|devait|depuis|ou est|tardi*|pas venu|pas venus|convenu*|lapin|attendons toujours|toujours rien|jamais reçu|jamais arriv*|pas venu*|pas arriv*|semaines|heures de retard|une heure|deux heures|trois heures|report*|encore décalé|était prévu|prévu pour|allers-retours|faux bond|aucun appel|aucun passage|aucune nouvelle",
  wrong:
    "mauvais*|erreur*|tromp*|au lieu|pas ce que|pas commandé|double|deux fois|trop petit*|trop grand*|pas conforme|non conforme*|ne correspond*|faux|inversé*|surfactur*|trompé*|mauvais|mauvaise|pas le bon|pas la bonne|pas les bons|au lieu de|à la place|confond*|différent*|non conforme|doublon|en double|trop perçu|à l'envers|n'est pas ce",
  missing:
    "manqu*|incomplet*|il manque|seulement|oubli*|que|pas dans|absent*|manque*|manquant*|manquait|oublié*|pas mis|absent du|reçu que|n'y avait que|en moins",
  anger:
    "inacceptable*|inadmissible*|scandaleu*|honte*|déçu*|décev*|mécontent*|réclamation*|plainte*|plaindre|catastroph*|furieu*|ras-le-bol|marre|intolérable|insupportable|lamentable*|pas sérieux|n'importe quoi|nul|déplorable*|énerv*|scandale|agac*|excédé*|ridicule|confiance|patience|moque*|reproche*|se plaint|foutage|abus*|bâcl*|désinvolt*|incompéten*|négligen*|arnaque*|lassé*|indigne*|fâché*|plus jamais|ça suffit|inadmissible|mécontentement|pas normal|pas acceptable|désastre*|scandal*|colère|ras le bol|se moque*|moquez|lamentable|désastre|travail d'amateur|amateur*|arnaqu*|foutu|jamais plus|vous osez|pénible|navrant|minable|honteux|pas professionnel|manque de respect|raccroché|au nez|mal élevé|désagréable|gâché*|ridicul*|exaspér*|fatigué*|réclam*|plain*|déplorable",
  again:
    'encore|à nouveau|de nouveau|troisième fois|deuxième fois|énième|chaque fois|sans cesse|toujours|plusieurs fois|une fois de plus|systématiquement|quatrième fois|à chaque|sans arrêt|constamment|trois fois',
  noreply:
    'pas de réponse|aucune réponse|personne ne répond|sans réponse|aucune nouvelle|aucun retour|ignoré*|injoignable*|personne|sans nouvelles|pas rappelé|silence|pas de nouvelles',
  refund:
    "rembours*|avoir|restitu*|rendre l'argent|récupérer|note de crédit|créditer|dédommag*|indemnis*|caution|acompte|trop-perçu|recréditer|rembourser|rendre l'acompte|me rendre|nous rendre|rendiez|récupérer mon|avoir sur|ristourne|remboursement|revoir mon argent|argent|virer|recrédit*|reversement|geste commercial|rendez|avoirs|arrhes|nous revient|me revient|crédit*|trop payé|trop versé|reverser|rib|annulation de facture|déduire|déduction|sur mon compte|sur notre compte|re-créditer|compens*",
  return:
    "retour*|renvoyer|reprendre|reprise|rendre|échang*|retourner|neuf*|non ouvert*|inutilisé*|rétractation|étiquette retour|renvoy*|retourn*|retour|rapporter|ramener|rétract*|pas ouvert|non ouvert|jamais porté|étiquette|emballage d'origine|s'en débarrasser|me tromper|trompé de|trop commandé|en trop|surplus|récupérez-les|reprenez",
  cancel:
    "résili*|annul*|mettre fin|mets fin|mettons fin|arrêt*|cess*|dénonc*|désabonn*|interromp*|clôtur*|rompre|terme|fin au|fin du|sortir|dernière livraison|stopper|ne reconduisez pas|ne renouvelez pas|ne prendra plus|ne prendrons plus|on arrête|j'arrête|nous arrêtons|résiliation|préavis|dernier panier|stop|ne continuons pas|désengag*|quitter|désinscription|lettre recommandée|stopp*|suspend*|quitt*|je vous quitte|on vous quitte|ne plus envoyer|ne m'envoyez plus|n'envoyez plus|ne passez plus|ne venez plus|ne livrez plus|désinscri*|dénonciation|ne pas reconduire|pas reconduire|non-reconduction|reconduction|fermer mon compte|retirer|retirez|rayez|enlevez|on s'arrête|terminé|c'est fini|lâch*|laisser tomber l'abonnement|ne continue pas|continuons pas|rendre les clés|sortir du contrat",
  renew:
    'renouvel*|reconduc*|reconduire|prolong*|poursuivre|continuer|expir*|échéance|arrive à terme|tacite',
  contract:
    'contrat*|abonnement*|adhésion|commande permanente|prestation*|accord*|compte|bail|location|prélèvement*|licence*|hebdomadaire*|mensuel*|collaboration|abonnement|formule|forfait|panier*|tournée|passage*|entretien|maintenance|livraison hebdo*|souscri*|partenariat',
  nolonger:
    "ne plus|plus besoin|n'avons plus|ne souhait* plus|plus|n'est plus|ne sera plus|sans objet|inutile|ne souhait* pas|pas renouvel*|pas reconduire|plus la peine|plus besoin de|ne voulons plus|ne prend* plus|n'aurons plus|plus utile|ne sera pas|inutile de reconduire|pas poursuivre|en rester là|n'ai plus|ne voul* plus|ne sert plus|ne veut plus|plus d'utilité|nous-mêmes|moi-même|en interne|par nos soins|vendu la|vendu le|fermons|se passer|on s'en passe|plus rien",
  rival:
    "concurren*|autre* fournisseur*|autre* prestataire*|ailleurs|autre* devis|autre* entreprise*|autre* société*|confrère*|autre* offre*|alternative*|quelqu'un d'autre|autre* artisan*|autre* maison|autre* boite|un voisin|beau-frère|collègue|internet|en ligne|grande surface|coopérative|d'en face|à côté|un autre|une autre|deux autres|trois devis|plusieurs devis|prestataire actuel|fournisseur actuel|amazon|plus près|local|autre fournisseur|autres fournisseurs|autre prestataire|autre société|autre maison|autre boîte|autre artisan|une boîte|la boîte|maison voisine|mes voisins|le voisin|voisin*|mon beau-frère|cousin|un ami|un collègue|sur internet|chez|celui du|ceux de|celle de|du coin|& cie|et fils|établissements|ets",
  switch:
    "chang*|choisi*|retenu*|opté*|optons|passer chez|confié*|confier|préfér*|décidé|basculer|attribué*|signé avec|parti* sur|partir sur|remplac*|au profit|essaie|essayons|testons|à l'essai|passé* chez|parti* chez|travaillons avec|travaillons désormais|on prend|nous livre|nous fournit|attribution|bascul*|retenons|emporté|remporté|nous regroupons|regroupons|regrouper|passons chez|passe chez|confié|confions|attribué|retenu|a été retenu|choisi|on change|basculons|bascule|partons chez|migr*|on va se|repris par|reprend*|reprennent|prendra le relais|opté|désormais chez",
  offersus:
    "nous propose*|propose*|m'a fait|nous a fait|la même chose|le même|même produit|compar*|en lice|en discussion|démarch*|face à|contre|à côté|à qualité égale|nous ont|nous livre|me livre|livré le lendemain|me fait|nous fait|pour moins|même prestation|même qualité|offert*|sans frais|dès le lendemain|me demande|inclut|chez eux|nous en prend|en prend|m'en prend|nous prend|me prend|demande seulement|le fait à|la fait à|les fait à|fait pareil|prêt à|a dépanné|dépanne|livré par|se fait livrer|prête un|m'en prête|nous prête|nous garde|garde un|met de côté|mis de côté|vient de|est passé|sont passés|est venu|a laissé|a déposé|offre|offrent|propose|proposent|annonce|annoncent|sur le bureau|essai gratuit|moitié prix|pour la moitié|tiers du prix|trois devis|deux devis|recommand*",
  leave:
    "quitte|quitté|quitter|dernier jour|départ|plus dans l'entreprise|ne travaille plus|ne fait plus partie|nouvelles fonctions|nouveau poste|nouveau défi|nouvelles aventures|adieu*|mutation|mes fonctions|cesse mes fonctions|n'est plus en poste|plus en poste|au revoir|autres horizons|passe la main|licenci*|plus chez|parti*|a quitté|ne suis plus|ne sera plus|remplacé par|fin de contrat|démission*|mute|muté*|je pars|je m'en vais|quitte mes|changement d'interlocuteur|change de poste|quitte*|je rejoins|rejoins|rejoindre|nouvelle aventure|change* de poste|n'est plus|est parti*|retraite|adieu|cède ma place|passer la main|mes clés|badge|mon remplaçant",
  retire: 'retraite|pension',
  successor:
    'successeur|remplaçant*|remplac*|prend la suite|prendra la suite|reprend|nouvel interlocuteur|dorénavant|désormais|interlocut*|prend le relais|mes dossiers|vous adresser',
  mailboxgone:
    "cette adresse|cette boite|boite mail|n'est plus active|n'est plus relevée|messagerie|adresse mail|désactivé*|plus consultée",
  absent:
    "absent*|absence|en congé*|congés|vacances|congé maternité|arrêt maladie|déplacement|hors du bureau|de retour|retour le|fermeture|fermé*|formation|accès limité|à mon retour|ne consulte*|serai pas joignable|congé*|en déplacement|reprise le|maternité|jusqu'au|ne lis pas|pas lus|consulte pas",
  urgent: "urgen*|en mon absence|contactez|contacter|joindre|en cas d'|adressez-vous",
  thanks:
    'merci|remerci*|parfait|super|nickel|impeccable|génial|formidable|top|excellent|bravo|ravi*',
  received: 'reçu*|arrivé*|bien reçu|réceptionn*|livré*|est là|bien arrivé*|en main',
  settled:
    "réglé*|résolu*|c'est bon|tout est bon|plus rien|pas besoin de répondre|affaire close|clos|clôturer|fonctionne maintenant|en ordre|rien d'autre|c'est parfait|tout est clair|ça marche|répond à|plus de question*|terminé|pas la peine|tout va bien|ça remarche|remarche|rentré dans l'ordre|dans l'ordre|fermer le ticket|pas d'autre|répondu|merci c'est|parfait|c'est clair|impeccable|nickel|au poil|bien reçu|rien à faire",
  withdraw:
    "oubliez|laissez tomber|laisser tomber|retir*|abandonn*|ne vous donnez pas la peine|inutile de|plus la peine|tombé à l'eau|sans suite|changé d'avis|ne donn* pas suite|ne tenez pas compte|annulé|reporté sine die|caduque|mis en pause|laisse* tomber|oublie*|tant pis|pas la peine|ne vous embêtez|ne cherche* plus|ne cherchez plus|trouvé ailleurs|on a trouvé|j'ai trouvé|c'est réglé|réglé autrement|à l'eau|reporté sine|pas suite|ne donnons pas suite|n'est plus d'actualité|plus d'actualité|c'est mort|on oublie|finalement",
  approve:
    "approuvé*|accepté*|d'accord|bon pour accord|commande|validé*|nous commandons|confirmons|commander|on y va",
  attached:
    'ci-joint*|joint*|pièce jointe|en annexe|voici|comme convenu|comme promis|comme demandé|suite à votre demande|ci-dessous|vous trouverez|en pj|ci-après|en pièce jointe|pj|joint|joints|dans le lien|ça fait|cela fait|ça revient|on est à|ce serait|il faut compter|résiste|tient jusqu',
  sentpast:
    'envoyé*|transmis*|remis*|communiqué*|donné*|adressé*|déposé*|annoncé*|indiqué*|présenté*|dicté*|posté*|détaillé*|transmis|remis|donné|communiqué|expliqué|indiqué|lu|dicté|noté|par téléphone|au téléphone|de vive voix|déposé|montré|annoncé',
  total: "total|totaux|ht|ttc|s'élève|hors taxes|soit|valable|tout compris|net|au total|franco",
  iwill:
    "je vous envoie|vous enverrai|enverrai|enverrons|ferai|ferons|vais|allons|reviens vers|reviendrai|rappelle*|promis|m'engage|vous aurez|recevrez|prépare|je m'en occupe|engagé*|transmettrai|je t'envoie|je vous fais|je te fais|on s'en occupe|je vous rappelle|je te rappelle|je reviens vers|tu auras|vous l'aurez|tu l'auras|je vous prépare|je vous transmets|je passe|je passerai|on vous|comptez sur|je regarde|je vérifie|laissez-moi|laisse-moi|ce sera|sera chez vous|dans votre boîte|je dépose|j'apporte|enverr*|recevr*",
  deadline:
    "demain|avant vendredi|vendredi|lundi|mardi|mercredi|jeudi|fin de semaine|cette semaine|semaine prochaine|cet après-midi|d'ici|avant la fin|dans la journée|ce soir|au plus tard|dans l'heure|avant lundi|avant midi|samedi|dimanche|sous 24|sous 48|demain matin|dès que|tout à l'heure|dans la foulée|après-demain",
  getback:
    'reviens vers vous|tiens au courant|tenir au courant|recontact*|rappelle|vérifie|me renseigne|fais signe|revenir vers',
  newsletter:
    "newsletter|infolettre|lettre d'information|désabonn*|désinscri*|navigateur|webinaire|inscrivez-vous|en savoir plus|promo*|nouveautés|cliquez|profitez|découvrez|offre spéciale|soldes",
  autoack:
    'automatique|accusé de réception|votre demande a|votre message|numéro de dossier|ne pas répondre|jours ouvrés|24 heures|sous 48|assistant virtuel|bien enregistr*|dans les meilleurs délais|nos équipes|bien été',
  vendor:
    "nous proposons|nous offrons|nous sommes spécialis*|notre solution|notre société|nos produits|nos services|15 minutes|un quart d'heure|gratuit*|augment*|réduire vos|nous aidons|leader|vous présenter|nos clients|votre site|accompagn*",
  job: 'candidature|cv|poste|stage|alternance|lettre de motivation|emploi|entretien',
  invoice:
    'facture*|paiement|reçu|rib|relevé|bon de livraison|bon de commande|tva|virement|règlement|comptab*|quittance|duplicata',
  support:
    "mot de passe|connexion|connecter|erreur|mise à jour|install*|réinitialis*|mode d'emploi|notice|comment faire|comment je|réglage|écran|imprimante|appli|accès|code|param*",
  meeting:
    'réunion|rendez-vous|rdv|visio|teams|zoom|compte rendu|report*|décaler|conférence|invitation|ordre du jour',
  past: "hier|l'an dernier|l'année dernière|la semaine dernière|le mois dernier|à l'époque|il y a|autrefois|avait|avions|avais|dernièrement|jadis|dernier",
  later:
    "plus tard|l'an prochain|l'année prochaine|un jour|à l'avenir|dès que|quand nous|pas encore|peut-être|éventuellement|trop tôt|pour l'instant|au printemps",
  if: "si|au cas où|s'il|en cas|pourvu|à condition",
  not: "ne|pas|n'est|n'a|aucun|aucune|jamais|rien|sans|ni|n'avons|n'ont|point",
  we: "nous|notre|nos|je|mon|ma|mes|me|moi|j'ai|on",
  you: 'vous|votre|vos|tu|ton|ta|te|toi',
  they: 'il|elle|client*|lui|leur|ils|madame|monsieur',
  said: "dit|demande|a demandé|souhaite|selon|d'après|indique|précise|trouve|veut|mentionn*|se plaint|voudrait",
  internal:
    "interne|collègues|équipe|pour info|fyi|tu peux|peux-tu|à faire|qui s'occupe|action|relancer|pour le dossier|commercial",
  project:
    'projet|chantier|événement|mariage|maison|toit|toiture|cuisine|bureau*|bâtiment|plan|pose|posé*|complet|rénov*|travaux|extension|jardin|appartement|salle|installation|local',
  quantityword:
    'pièces|unités|palettes|cartons|mètres|personnes|invités|lots|tonnes|litres|m2|places|postes|utilisateurs|kg|rouleaux|paires|douzaine|exemplaires|bouteilles|fenêtres|portes|véhicules|salariés',
  chase:
    "des nouvelles|du nouveau|où en est*|où en sommes|relance*|rappel|toujours en attente|avez-vous eu le temps|avez-vous pu|en est|petit rappel|toujours rien|relanc*|relance|où en est|où en êtes|en est-on|j'attends|nous attendons|on attend|pas reçu|n'avons pas reçu|n'ai pas reçu|toujours pas reçu|pas eu|sans réponse|sans nouvelles|resté sans|oublié*|as-tu pu|avez-vous eu|as-tu eu|rappel*|sauf erreur|je reviens vers vous|remont*|ça avance|avance|perdu dans",
  calc: 'chiffrer|calculer|évaluer|établir|faire un prix|estimer|ordre de grandeur|à la louche|idée de prix|combien|budgéter|préparer|monter un',
  receive: 'recevoir|obtenir|avoir|disposer|consulter|avoir accès',
  smalltalk:
    'cordialement|bonjour|bonsoir|salutations|espère|bon week-end|cher|chère|félicit*|noel|bonne journée|météo|madame|monsieur',
  which:
    "quel*|quoi|comment|où|combien|qui|est-ce que|est ce que|si le|si la|si les|si vos|si votre|si l|y a-t-il|y a t il|peut-on|peut on|faut-il|lequel|laquelle|lesquel*|dans quel*|pour quel*|à quel*|de quel*|c'est quoi|pourquoi",
  unsure:
    "nulle part|pas trouvé|trouve pas|trouvé nulle|rien n'est écrit|n'est écrit|pas précisé|n'est pas précisé|pas indiqué|n'indique pas|pas clair|pas sûr*|incertain*|on ignore|j'ignore|nous ignorons|curieux|curieuse|je me demande|on se demande|nous nous demandons|demandais|je suppose|j'imagine|on suppose|avant de|avant d'|à savoir|savoir si|doute|hésit*|sur la fiche|sur le site|votre site|aucune mention|pas moyen de savoir|sais pas|savons pas|intrigu*",
  lasttime:
    "dernier*|dernière*|après ce|après cela|à partir du|à compter du|dès le|dès janvier|jusqu'au|jusqu'à|fin du mois|fin d'année|fin de l'année|date anniversaire|à l'échéance|ensuite plus|désormais|plus rien après|retirez*|enlevez-nous|rayez*",
};
