/// The elements of HTML and of drawings within it, and the attributes that they may have.
///
/// Obsolete ones are left out. <https://html.spec.whatwg.org/multipage/indices.html>
enum Vocabulary {
    /// On any element of HTML.
    static let everywhere = words(
        """
        accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden id inert inputmode is
        itemid itemprop itemref itemscope itemtype lang xml:lang nonce popover property role slot spellcheck style
        tabindex title translate xmlns
        """)

    /// By element: what it may have besides.
    static let elements: [String: Set<String>] = {
        let own = [
            "a": "download href hreflang ping referrerpolicy rel target type",
            "area": "alt coords download href ping referrerpolicy rel shape target",
            "audio": "autoplay controls crossorigin loop muted preload src",
            "base": "href target", "blockquote": "cite", "canvas": "height width", "col": "span", "colgroup": "span",
            "button": "disabled form formaction formmethod formnovalidate name popovertarget type value",
            "data": "value", "del": "cite datetime", "details": "name open", "dialog": "open",
            "embed": "height src type width", "fieldset": "disabled form name",
            "form": "accept-charset action autocomplete enctype method name novalidate rel target",
            "iframe": "allow allowfullscreen height loading name referrerpolicy sandbox src srcdoc width",
            "img":
                "alt crossorigin decoding fetchpriority height ismap loading referrerpolicy sizes src srcset usemap width",
            "input": """
            accept alt autocomplete checked disabled form formaction height list max maxlength min minlength multiple
            name pattern placeholder readonly required size src step type value width
            """,
            "ins": "cite datetime", "label": "for", "li": "value",
            "link": """
            as color crossorigin disabled fetchpriority href hreflang imagesizes imagesrcset integrity media
            referrerpolicy rel sizes type
            """,
            "map": "name", "meta": "charset content http-equiv media name", "meter": "high low max min optimum value",
            "object": "data form height name type width", "ol": "reversed start type", "optgroup": "disabled label",
            "option": "disabled label selected value", "output": "for form name", "progress": "max value", "q": "cite",
            "script": "async crossorigin defer fetchpriority integrity nomodule referrerpolicy src type",
            "select": "autocomplete disabled form multiple name required size",
            "source": "height media sizes src srcset type width", "style": "media",
            "td": "colspan headers rowspan", "th": "abbr colspan headers rowspan scope", "time": "datetime",
            "textarea": """
            autocomplete cols disabled form maxlength minlength name placeholder readonly required rows wrap
            """,
            "track": "default kind label src srclang",
            "video": "autoplay controls crossorigin height loop muted playsinline poster preload src width",
        ]
        let plain = words(
            """
            abbr address article aside b bdi bdo body br caption cite code datalist dd dfn div dl dt em figcaption figure
            footer h1 h2 h3 h4 h5 h6 head header hgroup hr html i kbd legend main mark menu nav noscript p picture pre rp
            rt ruby s samp search section small span strong sub summary sup table tbody template tfoot thead title tr u
            ul var wbr
            """)
        return own.mapValues(words).merging(plain.map { ($0, []) }) { first, _ in first }
    }()

    /// Elements that have no content and no end tag.
    static let void = words("area base br col embed hr img input link meta source track wbr")

    /// The elements of a drawing (SVG).
    static let drawing = words(
        """
        svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata
        clipPath mask pattern marker linearGradient radialGradient stop image a style switch filter feGaussianBlur
        feOffset feMerge feMergeNode feColorMatrix feBlend feFlood feComposite animate animateTransform view
        """)

    /// What elements of a drawing may have.
    static let drawingAttributes = words(
        """
        alignment-baseline baseline-shift clip-path clip-rule clipPathUnits color cx cy d direction display
        dominant-baseline dx dy fill fill-opacity fill-rule filter flood-color flood-opacity focusable font-family
        font-size font-style font-variant-numeric font-weight fx fy gradientTransform gradientUnits height href
        in in2 letter-spacing marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask mode offset
        opacity operator orient overflow paint-order patternContentUnits patternTransform patternUnits pathLength
        pointer-events points preserveAspectRatio r refX refY rotate rx ry shape-rendering startOffset stdDeviation
        stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
        stroke-miterlimit stroke-opacity stroke-width text-anchor text-rendering textLength transform
        transform-origin values vector-effect version viewBox visibility width word-spacing writing-mode x x1 x2
        xlink:href xml:space xmlns:xlink y y1 y2
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
