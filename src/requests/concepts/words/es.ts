import type { ConceptWords } from '../concept-names.ts';

export const es: ConceptWords = {
  please:
    'por favor|porfa|podría|podrían|puede|pueden|podrías|puedes|me pueden|nos pueden|sería posible|es posible|le agradecería|les agradecería|agradeceríamos|rogamos|sírvase|tendría la amabilidad|serían tan amables|quisiera pedir|ruego',
  want: 'quiero|queremos|quisiera|quisiéramos|me gustaría|nos gustaría|necesit*|busco|buscamos|buscando|desea*|deseo|interesa*|interesad*|ocupo|ocupamos|requerimos|requiero|precis*|pensamos|pensando en|estamos por|nos hace falta|me hace falta',
  know: 'saber|decir|decirme|decirnos|dígame|díganme|dime|informar*|informes|pregunt*|consult*|indicar*|indicarme|indicarnos|duda|confirm*|averiguar|conocer|comentar*|avis*|enterar*|preguntar|pregunta*|inform*|aclarar|aclaración|explicar|explíque*|coménte*|me cuenta*|me cuentas',
  send: 'envi*|mand*|pas*|remit*|hacer llegar|facilit*|dar|darme|darnos|proporcion*|prepar*|elabor*|comparti*|hagan llegar|entreg*|arm*|hacer',
  quotenoun:
    'presupuest*|cotiz*|oferta*|propuesta*|proforma|estimado|estimación|licitación|presu|presupuestito|cifra|números|valorización|tasación|valoración|estimativo|cotizacion|precio cerrado|oferta económica',
  price: 'precio*|costo*|coste*|cuesta*|tarifa*|importe|valor|honorario*|monto|cifra*|número',
  howmuch:
    'cuánto|cuanto|qué precio|que precio|qué costo|que costo|a cómo|a como|cuánto sale|en cuánto|cuánto cobran|cuánto vale|qué valor|por cuánto|qué tarifa|qué cobráis|qué cobran|qué cobra|lo que cobráis|lo que cobran|en qué se queda|en qué se pone|en cuanto me|cuánto me sale|cuánto sería|cuánto costaría|cuánto saldría|cuánto nos|a cuánto|a cuanto|qué vale|qué me cobra|por cuánto me|cuánto es|cuánto me cobra|cuánto cuesta|me sale|nos sale|saldría|costaría|cobran|cobráis|cobras|cobraría*|precio de|qué presupuesto|le supondría|supondría|supone|de cuánto|números|échale números|haz números|más o menos|aproximad*|orientativo|qué piden|qué pides|en qué anda|cuánta plata|qué me cuesta|qué nos cuesta|por cabeza|por persona|valores',
  pricelist:
    'lista de precios|listado de precios|tarifario|tarifas|tarifa|precios de mayoreo|mayoreo|precios mayoristas|rango de precios|condiciones|distribuidor*|catálogo de precios|precio por|precio de lista|mayorista*|por mayor|aranceles|arancel|lista mayorista|lista actualizada|tabla de precios|precios vigentes|cuadro tarifario|honorarios|condiciones de compra|descuentos por volumen|precios por volumen|tabulador|precio al gremio|rangos|horquilla',
  perunit: 'por|cada uno|cada una|la pieza|el kilo|el metro|la hora|mensual|al mes|unidad|unitario',
  expensive:
    'caro|cara|caros|carísimo|elevado*|alto|alta|excesivo*|fuera de presupuesto|se sale|se nos va|salado|costoso|por encima|rebasa|supera|excede|mucho dinero|una barbaridad|no nos alcanza|se dispara|demasiado|duplica|triplica|se pasó|se pasaron|os pasáis|tres pueblos|por las nubes|dineral|pastón|un ojo de la cara|disparado|subida|exagerad*|desorbitad*|prohibitivo|un riñón|tope|abusivo|inasumible|lucas|car*|carísim*|excesiv*|elevad*|altísim*|dispar*|ojo de la cara|riñón|se pasa|se pasan|nos sale|fuera de nuestro|no podemos pagar|no puedo pagar|no me alcanza|no alcanza|no da|inaccesible|impagable|barbaridad|locura|robo|clavada|sablazo|el doble|más de lo que|más del doble|de infarto|me quedé|me caí|susto|salad*|subid*|aumento|alza|encareci*|tanto dinero|tanta plata|mucha plata',
  cheaper:
    'más barato|barat*|descuento*|rebaja*|bajar|bajarle|menos|mejor precio|reducir|negoci*|ajust*|económico|económica|regate*|mejorar|más bajo|ahorr*|rebajar|ajustar el precio|ajustado|hacer un precio|mejorar la oferta|igualar|afinar|recortar|rebajita|más económico|mejor oferta|bájenle|quitar algo|tirar abajo|económic*|descuent*|rebaj*|baje|bajen|bajita|igualen|promo*|oferta*|precio de amigo',
  cannot:
    'no puedo|no podemos|no puede|no se puede|imposible|no es posible|rechaz*|no aprueba*|no firm*|ni de broma|ni hablar|no aceptan|no pasa|inviable|no autoriza*|no podremos|negó|no nos da|no podríamos|no hay firma|no llego|no llegamos|no cierro|no alcanza|no me da|no lo aprueban|no autorizó|no podría|no pagamos|no pago|así no|no lo veo|no va a poder ser',
  budget:
    'presupuesto|dirección|jefe|jefa|gerencia|consejo|junta|finanzas|comité|fondos|aprobación|dueño|administración',
  docs: 'folleto*|catálogo*|ficha*|información|info|informes|documentación|detalles|certificado*|planos|especificacion*|hoja técnica|referencias|fotos|dossier|brochure|características|carta de colores|muestrario|ingredientes|alérgenos|trazas|carta|menú|programa|temario|portafolio|tabla|video*|registro sanitario|certificación*|ficha|manual|hoja de seguridad|reglamento|requisitos|imágenes|medidas exactas|descriptivo',
  sample:
    'muestra*|probar|prueba*|testers|prototipo|muestrario|degustación|espécimen|muestrita*|probarlo|probarla|de prueba|para probar|unidad de prueba|trozo|retal|sobre de muestra|tester',
  visit:
    'demo*|demostración*|visita*|visitar|pasar a ver|ver|showroom|cita|presentación|exhibición|enseñar|mostrar|ir a ver|recorrido|sala de exposición|tienda|agendar|pasarme|pasarnos|acercarme|acercarnos|conocer las instalaciones|vengan|venga alguien|puedo ir|podemos ir|ver en persona|feria|puertas abiertas|enséñ*|verlo|verla|verlos|sesión de prueba',
  stock:
    'en stock|stock|disponib*|tienen|tiene|hay|manejan|venden|existencia*|queda|quedan|en existencia|les queda|cuentan con|ofrecen|aún|todavía|tendrá*|tendrán|tendrían|tendréis|queda alguno|quedan plazas|plazas|libre|libres|hueco|cupo|cupos|disponen|hay forma|les llega|les entra|reponen|agotad*|vendéis|tenéis|consiguen|queda*|tienes|disponible*|disponibilidad|agotado|llega*|entra mercancía|reponer|reposición|consigue*|lugar|libre*|plaza*|cupo*|agenda*|prest*',
  when: 'cuándo|cuando|cuánto tarda*|plazo*|tiempo de entrega|para cuándo|en cuánto tiempo|fecha de entrega|demora*|cuánto tiempo|para cuándo estaría|en qué plazo|cuántos días|qué plazo|cuándo llega|cuándo entra|qué demora|próxima entrega',
  feature:
    'compatible*|sirve|funciona*|medida*|tamaño*|material|color*|peso|capacidad|versión*|modelo*|certificad*|pedido mínimo|mínimo|diferencia|resist*|norma|tipo|gama|adecuad*|apto|aguanta|potencia|acabado*|variedad*|lleva|llevan|contiene*|gluten|trazas|admite|admiten|cabe|caben|soporta|impermeable|lavable|garantía|consumo|autonomía|grosor|largo|ancho|alto total|diámetro|sin lactosa|vegano|bonificable|homologad*|incluye*|origen|duración|voltaje|qué diferencia|aguanta*|resiste*|soporta*|sirve*|trabaja igual|entra*|encaja*|pesa*|mide*|fondo|altura|profundidad|batería|carga|dura|duran|ruido|presión|tela|sol|intemperie|exterior|interior|apta|incluido*|trae|viene con|vienen con|a medida|orgánico|certific*|homolog*|idioma|datos|servidor|accesible|silla de ruedas|alérgen*|sin gluten|rinde|rendimiento|conserva*|caduca*|quebradiz*',
  deliverto:
    'entregan|envían|hacen envíos|envíos a|llegan a|instalan|ofrecen|hacen|trabajan|aceptan|dan servicio|rentan|alquilan|reparten|abren|hacéis|repartís|instaláis|servís|llegáis|alquiláis|arriendan|aceptáis|atienden|abrís|recogen|montan|reparan|arreglan',
  broken:
    'rot*|dañad*|defectuos*|defecto*|rayad*|fuga*|gotea|no funciona*|no sirve*|descompuest*|averiad*|avería*|doblad*|oxidad*|podrid*|moho|golpead*|quebrad*|mala calidad|falla*|fallo*|fallando|estropead*|reventad*|abollad*|despeg*|manchad*|se cayó|caducad*|oxidada|mojad*|húmed*|abiert*|suci*|quemad*|desconch*|desgast*|torcid*|rajad*|agrietad*|vencid*|pasad* de fecha|chueco|trab*|atasc*|se despint*|descolorid*|inservible*|mal estado|desteñid*|chorrea|roto*|rota*|rompi*|falló|fallan|no funciona|no anda|no sirve|no enciende|no arranca|descompus*|partid*|grieta*|gotera*|pierde agua|manch*|sucio*|sucia*|mohos*|crudo*|frío|fría|rancio*|agrio*|muert*|marchit*|chinche*|cucaracha*|pelo|chuec*|despegad*|desteñ*|encogi*|se cae|explot*|derram*|aplastad*|empapad*',
  late: 'tarde|retras*|demora*|sigo esperando|seguimos esperando|no ha llegado|no llegó|no llegaron|nunca llegó|no vino|no vinieron|prometi*|atras*|desde hace|tenía que|quedaron en|esperando|plantad*|no se presentó|impuntual|semanas esperando|días esperando|meses esperando|todavía no|aún no|sigue sin|seguimos sin|sigo sin|no llega*|no han venido|no apareci*|plantón|nunca vino|horas tarde|horas después|debía*|semanas|reprogram*|aplaz*',
  wrong:
    'equivoc*|incorrect*|error*|en lugar de|en vez de|no es lo que|no pedí|no pedimos|doble|dos veces|duplicad*|chico|grande|no corresponde|no coincide|mal|cobraron de más|distint*|equivocad*|no era|no es el|no es la|no es lo|no corresponde*|diferente*|otro modelo|otro color|cambiad*|al revés|cobrado de más|de más',
  missing:
    'falta|faltan|faltaban|faltó|faltaron|incomplet*|sólo|solo|olvid*|no venía|no incluía|de menos|falt*|faltaba*|solo llegaron|sólo llegaron|solo vino*|menos de|sin la|sin el',
  anger:
    'inaceptable*|decepcion*|molest*|queja*|quej*|vergüenza|vergonzos*|indignant*|pésim*|terrible|fatal|hart*|enoj*|reclam*|lamentable|falta de respeto|poco serio|poco profesional|burla|insatisfech*|desastre|intolerable|enfad*|indigna*|tomadura|abuso|horrible|confianza|paciencia|colmo|enfadad*|cabread*|chapuza|estafa|timo|mosqueado|bronca|tomando el pelo|tomen el pelo|nos toman|ni una disculpa|malísim*|deficiente|deplorable|grosero|maltrato|falta de seriedad|indigna|ya está bien|no hay derecho|de mal en peor|intolerable*|indignad*|indignante|enojad*|furios*|tomado el pelo|toman el pelo|grosero*|maleducad*|gritó|colgó|colgaron|nadie da la cara|da la cara|incompeten*|chapuza*|chapucero*|cutre|lamentable*|nunca más|jamás|no puede ser|no es serio|informal*|irresponsab*|arruin*|estafa*|robo|el colmo|qué clase|así no|disculp*|pena ajena|lloran*|llorando|para qué pago|para eso pago',
  again:
    'otra vez|de nuevo|nuevamente|tercera vez|segunda vez|cada vez|siempre|constantemente|varias veces|ya van|vuelve a|repetidamente|sigue|siguen|una vez más|por segunda|por tercera|sigue*|continuamente|dos veces|tres veces|van tres',
  noreply:
    'sin respuesta|nadie contesta|nadie responde|no contestan|no responden|ninguna respuesta|ignor*|nadie|no me han|no nos han|no hemos recibido|sin noticias|nadie da la cara|no atienden',
  refund:
    'reembols*|devolución|devuelv*|devolver|reintegr*|nota de crédito|abono|abonar|compensa*|indemniz*|regresen|regresar|dinero de vuelta|fianza|depósito|anticipo|saldo a favor|bonific*|me devuelvan|nos devuelvan|mi dinero|plata|cargo duplicado|cobrado dos veces|dos veces|cobro indebido|doble cargo|abonen|regresen mi|retrocedan|extorno|seña|señal|nota de abono|retribu*|devolver el dinero|devuelvan|devuélv*|devolverme|devolvernos|regresar el|me regresan|cargo indebido|compens*|descuenten|descontar|de vuelta|nuestro dinero|importe|reversar|reverso|contracargo|resarc*',
  return:
    'devol*|regresar|retorn*|cambiar|cambio|recoger|sin abrir|sin usar|devolver|desistimiento|sin estrenar|guía de retorno|devolución*|devuelvo|cambiarla|retirar|recojan|en su caja|etiqueta*|arrepent*|me equivoqué|nos equivocamos|pedí de más|de sobra|sobr*',
  cancel:
    'cancel*|dar de baja|baja|rescind*|terminar|finalizar|anul*|poner fin|dejar de|rescisión|dar por terminad*|suspender|cesar|cerrar|parar|última entrega|darnos de baja|darme de baja|da de baja|nos damos de baja|ya no manden|no me manden|no manden más|no envíen|cortar|cortan|corten|dejamos de|no seguimos|cesamos|baja definitiva|fin del contrato|último mes|última vez|ya no queremos|desvincul*|concluir|prescindimos|me doy de baja|la baja|anular|termin*|finaliz*|suspend*|paren|interrump*|no renov*|no prorrog*|no continu*|no seguir*|no sigo|cerrar la cuenta|hasta aquí|se acabó|ya no vengan|no vengan|no pasen|no manden|no traigan|cort*|salir del|preaviso|desistir|desistimos',
  renew: 'renov*|prorrog*|continu*|extender|seguir|venc*|prolong*|expir*',
  contract:
    'contrato*|suscripción*|abono|membresía|servicio|acuerdo|cuenta|renta|póliza|convenio|domiciliación|licencia*|semanal*|mensual*|pedido fijo|mantenimiento|abono mensual|plan|cuota|iguala|alarma|reparto|pedido semanal|quincenal|alquiler|línea|tarifa plana|domiciliado',
  nolonger:
    'ya no|no necesit*|no vamos a|no continu*|no seguir*|no requer*|ya no es necesario|no renov*|no hace falta|no deseamos|no más|prescind*|ya no me|ya no nos|no quiero más|no queremos más|no hará falta|no se va a renovar|no continuaremos|no lo necesito|sin interés|no más entregas|no queremos|no quiero|dejó de|sin necesidad|no vamos a necesitar|por nuestra cuenta|nosotros mismos|vendimos|vendí|cerramos|cierro|se queda donde',
  rival:
    'competencia|competidor*|otro proveedor|otros proveedores|otra empresa|otras empresas|otra opción|otras opciones|otro lado|otros|alternativa*|otra cotización|otro presupuesto|otros presupuestos|otra casa|otra compañía|otra oferta|otro taller|la otra|en la otra|otro sitio|otra ferretería|un vecino|mi cuñado|internet|en línea|amazon|los de enfrente|otro almacén|otra agencia|otra imprenta|otro distribuidor|una agencia|otra tienda|proveedor actual|proveedor habitual|chinos|otra persona|otro presu|otra firma|otro lugar|en otra parte|el vecino|vecino*|cuñado|primo|un conocido|compadre|el de al lado|de enfrente|los de|el de|la gente de|hermanos|e hijos|por internet|mercado libre|otro|otra|otras|alguien más',
  switch:
    'cambi*|elegi*|escogi*|optado|optamos|decidi*|irnos con|nos vamos con|contrat*|adjudic*|preferi*|firmado con|inclin*|nos quedamos con|reemplaz*|pasar*|se pasa|nos pasamos|estamos probando|probando|empezamos con|trabajando con|ya nos surte|ya nos trae|ya nos sirve|nos surte|se va con|se van con|se lo damos|se lo dimos|se quedó con|elegido|adjudicado|firmamos con|ha adjudicado|nos vamos|me voy con|me paso|optar|encarg*|confiar a|entreg* a|debimos buscar|pasar a|migr*|sustitu*|va a hacerlo|lo hará|lo harán|a cargo de|de ahora en más',
  offersus:
    'nos ofrece*|me ofrece*|nos dio|nos cotizó|me cotizó|lo mismo|el mismo|compar*|en pláticas|hablando con|frente a|me dejan|nos dejan|me lo deja|da más|igual|tres cotizaciones|nos ofrecieron|también|me dan|nos dan|nos trae|nos surtió|le regala|me regala|pesos abajo|más abajo|por menos|a mejor precio|nos hace|me hace|me cobran|nos cobran|incluye|con el mismo|mejor plazo|nos sale|me deja|nos deja|me la deja|me lo hace|me cobra|nos cobra|cobra lo mismo|me da|nos da|me pone|nos pone|pasa diario|pasa a diario|ofreci*|me prest*|nos prest*|nos aparta|me aparta|reserv*|guardado|en demostración|demostración|le encantó|le cayó|vino a|vinieron|pasó por|trajo|trajeron|dejó|dejaron|por la mitad|mitad de precio|mismo precio|igual pero|tres presupuestos|dos presupuestos|otras cotizaciones|recomend*|por lo menos|ellos sí|a ellos',
  leave:
    'dejo|deja|dejé|dejó|último día|salgo de|me voy|ya no trabaj*|ya no labor*|ya no forma parte|ya no está|despid*|despedirme|nuevo puesto|nuevo reto|renunci*|nueva etapa|salida|me desvincul*|cambio de trabajo|nuevos rumbos|causó baja|deja el cargo|mis funciones|cierro mi etapa|cierro etapa|he dejado|ha dejado|causa baja|ya no sigue|se marchó|se fue|se ha ido|fin de mi etapa|me despido|dejaré|presidencia|me incorporo a|me cambian|trasladado|otra empresa desde|ya no llevo|ya no lleva|ya no atiendo|deja la|dejar la empresa|dejo la empresa|me jubilo|despedid*|nuevos retos|cambio de|cambia de|me incorporo|me marcho|me voy a|ya no trabaja|ya no trabajo|salió de|trasladad*|paso el testigo|entrego|llaves',
  retire: 'jubil*|retiro|pensión|me retiro',
  successor:
    'sucesor*|reemplaz*|sustitu*|me sustituye|se hará cargo|a cargo|nuevo contacto|en adelante|a partir de ahora|en mi lugar|quedará|mi puesto|relevo|lo verá|contacto será',
  mailboxgone:
    'esta dirección|este buzón|este correo|cuenta de correo|ya no está activo|desactivad*|buzón|ya no se revisa',
  absent:
    'fuera de la oficina|ausente|ausencia|vacaciones|de vacaciones|baja maternal|incapacidad|viaje|regreso el|vuelvo el|de regreso|estaré de vuelta|permiso|fuera de oficina|cerrado|licencia|acceso limitado|me reincorporo|no estaré|no estoy|de baja|regreso|vuelvo|hasta el|no leeré|no leo|maternidad|paternidad|feriado|puente|sin acceso',
  urgent: 'urgen*|en mi ausencia|contact*|comun*|dirigirse|dirij*|mientras tanto',
  thanks:
    'gracias|agradezco|agradecemos|perfecto|excelente|genial|estupendo|muchas gracias|se agradece|magnífico|muy amable|súper',
  received:
    'recib*|llegó|llegaron|ha llegado|han llegado|me llegó|ya tengo|entreg*|ya están|en mi poder',
  settled:
    'resuelto|solucionado|arreglado|ya quedó|todo bien|listo|ya funciona|todo en orden|cerrar|no hace falta responder|nada más|aclarado|ya está|quedó|es todo|eso era todo|cerramos|asunto cerrado|no es necesario que|contestad*|ya está todo|con eso basta|quedamos así|me quedó claro|todo perfecto|gracias por todo|justo lo que|zanjado|conforme|tema cerrado|no preparen|resuelto*|solucionad*|arreglad*|todo ok|funciona ya|ya anda|aclarad*|no hay más|sin más|cerrar el ticket|pueden cerrar|no hace falta respuesta|no hace falta contestar|perfecto|excelente|genial|recibido|de maravilla|con eso|con esto',
  withdraw:
    'olvíd*|déjenlo|dejémoslo|retir*|sin efecto|ya no hace falta|no se molesten|no hace falta|se canceló|cambiamos de idea|en pausa|descart*|no procede|hagan caso omiso|se cayó|desestim*|dejarlo|suspendido|no se moleste|olvíde*|olvida*|olvídelo|olvídense|déjelo|déjalo|deja|no se moleste*|no te molestes|ni te molestes|no te preocupes|no se preocupe*|cancelado|se suspend*|encontramos otro|ya encontr*|ya conseg*|ya lo resolvi*|ya no aplica|queda sin|al final|finalmente no|no va a ser|no se hace|no va|mejor no|cambié de idea|desistimos|lo resolvimos|aparcad*|nos arreglamos|me arreglé',
  approve:
    'aprobado|aceptado|aceptamos|de acuerdo|adelante|pedido|orden de compra|confirmamos|autorizado|encargamos|procedan',
  attached:
    'adjunt*|anexo|anex*|aquí tiene*|aquí está*|aquí va|le mando|como acordamos|según lo acordado|como prometí|como me pidió|a continuación|abajo|les dejo|te dejo|le dejo|van|le paso|adjunto*|adjunta*|anexo*|anexa*|te paso|aquí va*|ahí va*|ahí le va|ahí te|como quedamos|según lo|en el archivo|en el enlace|enlace|sí, es|sí es|cumple|sale en|salen en|queda en|quedan en|te queda|le queda|sería*|serían|cuesta|cuestan|cobramos|vale|valen|lo dejamos en|aparte',
  sentpast:
    'envié|enviado|mandé|mandado|le di|entregué|le pasé|dejé|le dije|informé|expliqué|subí|enviamos|le comenté|le leí|entregamos|di|mandamos|pasé|pasamos|entregu*|canté|le canté|dicté|expliqu*|le expliqué|por teléfono|de palabra|comenté|detall*|anotó|apuntó|tomó nota|mostré|enseñé',
  total:
    'total|más iva|iva incluido|asciende|suma|sale en|queda en|serían|vigencia|válid*|neto|todo incluido|en total',
  iwill:
    'le enviaré|enviaré|mandaré|enviaremos|voy a|vamos a|le mando|les mando|tendrá|recibirá|quedé|prometí|me comprometo|haré|le aviso|le marco|le paso|aseguré|tendrán|me encargo|le llamo|te mando|te paso|les paso|os paso|te envío|le envío|les envío|lo tendrá*|tendrá*|lo tienes|la tienes|te llamo|les llamo|te aviso|yo me encargo|déjamelo|déjemelo|déjeme|cuenta con|cuente con|quedo en|prometo|ahorita te|ahora te|en cuanto|apenas|te lo|se lo|enviaré*|mandaré*|pasaré*|llamaré*|llevo|te llevo|le llevo|acerco',
  deadline:
    'mañana|viernes|lunes|martes|miércoles|jueves|esta semana|próxima semana|esta tarde|hoy mismo|a más tardar|antes de|fin de semana|para el|semana que viene|esta noche|hoy|en un rato|en un ratito|ratito|al rato|luego|enseguida|ahorita|antes del|el lunes|el martes|el miércoles|el jueves|el viernes|el sábado|el domingo|la semana que viene|en unas horas|a primera hora|en breve|pasado mañana',
  getback:
    'le aviso|les aviso|le confirmo|le llamo|lo reviso|averiguo|le marco|me pongo en contacto|lo checo|te aviso|lo consulto',
  newsletter:
    'newsletter|boletín|darse de baja|suscri*|navegador|webinar|inscríb*|regístr*|más información aquí|promoción|novedades|haga clic|aprovech*|descubr*|oferta especial|no te pierdas|síguenos',
  autoack:
    'automátic*|acuse|hemos recibido|su solicitud|su mensaje|número de folio|folio|no responda|días hábiles|24 horas|asistente virtual|nuestro equipo|gracias por contactar|a la brevedad|en breve',
  vendor:
    'ofrecemos|somos fabricantes|nuestra solución|nuestra empresa|nuestros productos|nuestros servicios|15 minutos|llamada rápida|gratis|gratuit*|aument*|reduc*|ayudamos|líder*|presentar*|nuestros clientes|su sitio web|nos dedicamos|somos una empresa',
  job: 'currículum|cv|vacante|puesto|empleo|solicitud de empleo|prácticas|trabajo|entrevista|candidat*',
  invoice:
    'factura*|pago*|recibo|comprobante|datos bancarios|rfc|transferencia|orden de compra|albarán|cfdi|remisión|estado de cuenta',
  support:
    'contraseña|iniciar sesión|error|actualiz*|instalar|reinici*|manual|instrucciones|cómo hago|cómo puedo|configur*|pantalla|impresora|acceso|app|usuario|entrar|conectar',
  meeting:
    'reunión|junta|cita|teams|zoom|llamada|reagendar|minuta|aplaz*|conferencia|calendario|evento',
  past: 'ayer|el año pasado|la semana pasada|el mes pasado|en aquel entonces|hace años|antes|había|habíamos|entonces|hace|anterior|pasad*',
  later:
    'más adelante|próximo año|algún día|en el futuro|en cuanto|cuando tengamos|todavía no|aún no|quizá*|tal vez|posiblemente|por ahora|más tarde|por el momento',
  if: 'si|en caso|siempre que|a menos|por si',
  not: 'no|ni|nunca|nada|ningún|ninguna|sin|tampoco|jamás',
  we: 'nosotros|nuestr*|nos|yo|mi|mis|me|tengo|tenemos',
  you: 'usted*|ustedes|su|sus|le|les|tú|tu|te|vuestr*|os',
  they: 'él|ella|cliente*|ellos|señor*|quiere|ellas',
  said: 'dice|dijo|pide|pidió|pregunta|preguntó|quiere|según|comenta|comentó|solicita|menciona|se queja|opina',
  internal:
    'interno|interna|equipo|fyi|para información|puedes|tarea|pendiente*|a quién le toca|encárgate|comercial|ventas|compañeros',
  project:
    'proyecto|obra|evento|boda|casa|techo|cocina|oficina*|edificio|plano|instalado|instalación|completo|remodel*|reforma|jardín|nave|local|departamento|baño|trabajo',
  quantityword:
    'piezas|unidades|pallets|tarimas|cajas|metros|personas|invitados|juegos|toneladas|litros|m2|asientos|usuarios|kg|kilos|rollos|pares|docena*|botellas|ventanas|puertas|vehículos|empleados|licencias',
  chase:
    'alguna novedad|novedades|alguna noticia|cómo va|en qué va|recordatorio|seguimiento|sigo pendiente|pudieron|pudo|quedo en espera|qué pasó con|ya tienen|hay algo|novedad*|noticias|algo de|qué hay de|cómo vamos|en qué quedó|en qué quedamos|sigo esperando|seguimos esperando|sigo a la espera|a la espera|todavía no me|aún no me|aún no hemos|no hemos recibido|no he recibido|no me ha llegado|no me llegó|no nos ha llegado|recordar*|insist*|se acuerda|te acuerdas|se olvid*|te olvidaste|quedó pendiente|pendiente|para cuándo|ya tiene|ya tienes|pudo ver|pudiste|han podido|ha podido|y mi|y lo mío|perdido',
  calc: 'calcular|cotizar|presupuestar|sacar|estimar|armar|más o menos|aproximad*|hacer números|hacer un precio|echar números|saquen|preparar|idea|calcul*|cotic*|cotiz*|presupuest*|échale números|haz cuentas|saca la cuenta|sacar cuentas|estim*|valorar|valore|pásame precio|pasar precio|hazme precio|hacer precio|hágame|hacerme|ármame|precio cerrado|todo incluido|llave en mano|tantear|aprox*|ponle precio',
  receive: 'recibir|obtener|tener|conseguir|contar con',
  smalltalk:
    'saludos|hola|buenos días|buenas tardes|espero que|buen fin|estimad*|felic*|navidad|cordial*|buenas|atentamente|clima',
  which:
    'qué|que tal|cuál*|cómo|dónde|cuánto*|cuánta*|cuándo|quién|para qué|a qué|en qué|con qué|de qué|si el|si la|si los|si las|si es|si se|si tienen|hay|tienen|se puede|se pueden|por qué',
  unsure:
    'no conseguimos|no consigo|no encuentro|no encontramos|no encontré|en ningún sitio|en ninguna parte|en ningún lado|no pone nada|no pone|no dice|no aparece|no viene|no especifica|no indica|no sé|no sabemos|no me queda claro|no nos queda claro|no queda claro|duda*|curiosidad|intriga*|intrigado*|me pregunto|nos preguntamos|nos preguntábamos|imagino|supongo|suponemos|entiendo que|averiguar|antes de comprar|antes de decidir|antes de pedir|en la ficha|en la web|su web|su página|ni idea|me gustaría saber|quisiera saber',
  lasttime:
    'último*|última*|a partir de|desde el|desde enero|hasta el|hasta fin|fin de mes|fin de año|después de|de ahí en adelante|ya no pasen|dennos de baja|sáquenos|sáquennos|quítenos|de vez|definitiv*',
};
