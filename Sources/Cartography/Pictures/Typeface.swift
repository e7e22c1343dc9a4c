import CCairo

/// A font file, opened for cairo.
///
/// The file is read by FreeType alone, without asking the system for fonts, so that every machine draws the same
/// letters. A class, since a structure that owns a handle can't yet be one of several that a throwing initialiser makes.
///
/// <https://www.cairographics.org/manual/cairo-FreeType-Fonts.html>
final class Typeface {
    let handle: OpaquePointer

    init(reading path: String) throws(CartographyError) {
        let font = try OpenFont(reading: path)
        handle = cairo_ft_font_face_create_for_ft_face(font.face, Int32(FT_LOAD_NO_HINTING))
        // cairo keeps faces that it drew with for a while after they are destroyed here: the font goes when cairo's
        // own last reference goes. Any address serves as the key.
        let pointer = Unmanaged.passRetained(font).toOpaque()
        let key = pointer.assumingMemoryBound(to: cairo_user_data_key_t.self)
        let status = cairo_font_face_set_user_data(handle, key, pointer) { pointer in
            if let pointer { Unmanaged<OpenFont>.fromOpaque(pointer).release() }
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_font_face_destroy(handle)
            Unmanaged<OpenFont>.fromOpaque(pointer).release()
            throw .cannotDraw(reason: String(cString: cairo_status_to_string(status)))
        }
    }

    deinit { cairo_font_face_destroy(handle) }
}

/// A font as FreeType has it; a class, since cairo releases it by a pointer.
private final class OpenFont {
    private let library: FT_Library
    let face: FT_Face

    init(reading path: String) throws(CartographyError) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { throw .cannotDraw(reason: "FreeType didn't start") }
        var face: FT_Face?
        guard FT_New_Face(library, path, 0, &face) == 0, let face else {
            FT_Done_FreeType(library)
            throw .noFont(path: path)
        }
        self.library = library
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }
}
